import type {
  Answer,
  Approved,
  AuthorizeWish,
  CardRef,
  Charge,
  ChargeRefusal,
  CompleteChallengeWish,
  StoreCardWish,
} from "../port";
import type { MemoryCard, MemoryOutcome, MemoryWorld } from "./world";

type ChargeAnswer = Answer<Charge, ChargeRefusal>;

export function storeCard(world: MemoryWorld, wish: StoreCardWish): ChargeAnswer {
  return chargeByToken(world, { ...wish, amountYen: 1 }, wish.card);
}

export function authorize(world: MemoryWorld, wish: AuthorizeWish): ChargeAnswer {
  if (wish.means.by === "token") return chargeByToken(world, { ...wish, token: wish.means.token }, null);
  const ref = wish.means.card;
  const card = world.holders.get(ref)?.card;
  return card ? charge(world, { ...wish, card, ref, keep: null, threeDSecure: false }) : no("card-gone");
}

export function completeChallenge(
  world: MemoryWorld,
  wish: CompleteChallengeWish,
): Answer<Approved, ChargeRefusal> {
  const challenge = world.challenges.get(wish.challengeToken);
  const trade = world.trades.get(wish.orderNo);
  if (!challenge || !trade || challenge.orderNo !== wish.orderNo) return no("bad-request");
  if (challenge.done) return { is: "unknown", cause: "already-sent" };
  if (wish.returned.CHALLENGE !== wish.challengeToken) return no("challenge-failed");
  challenge.done = true;
  const passed = wish.returned.RESULT === "passed" && challenge.card.outcome !== "challenge-fails";
  const outcome = passed ? challenge.card.afterChallenge : "challenge-failed";
  const refusal = refusalOf(outcome);
  trade.threeDCode = passed ? "0001" : "0002";
  if (outcome !== "lost-before")
    Object.assign(trade, refusal ? FAILED : { ...AUTHORIZED, authorizedAt: world.now() });
  if (refusal) return no(refusal);
  if (outcome === "lost-before" || outcome === "lost-after") return lost;
  if (challenge.keep) hold(world, challenge.keep, challenge.card);
  return approved(trade.approvalNo);
}

type ChargeFacts = { orderNo: string; amountYen: number };

function chargeByToken(
  world: MemoryWorld,
  wish: ChargeFacts & { token: string },
  keep: CardRef | null,
): ChargeAnswer {
  const token = world.tokens.get(wish.token);
  if (!token || token.spent) return no("token-spent");
  token.spent = token.card.outcome !== "busy";
  return charge(world, { ...wish, card: token.card, ref: keep, keep, threeDSecure: true });
}

function charge(
  world: MemoryWorld,
  wish: ChargeFacts & {
    card: MemoryCard;
    ref: CardRef | null;
    keep: CardRef | null;
    threeDSecure: boolean;
  },
): ChargeAnswer {
  if (world.trades.has(wish.orderNo)) return { is: "unknown", cause: "already-sent" };
  if (wish.card.closed) return { ...no("card-refused"), closesCard: true };
  const outcome = outcomeOf(wish.card, wish.amountYen);
  const refusal = refusalOf(outcome);
  if (refusal) return no(refusal);
  if (outcome === "lost-before") return lost;
  if (wish.keep && world.holders.has(wish.keep)) return no("card-not-kept");
  const trade = world.newTrade(wish.orderNo, wish.amountYen, wish.card.settleMethod);
  trade.threeDCode = wish.threeDSecure ? (THREE_D_CODES[outcome] ?? "0000") : null;
  world.trades.set(wish.orderNo, trade);
  world.charged.set(wish.orderNo, { card: wish.card, ref: wish.ref });
  if (wish.threeDSecure && (outcome === "challenge" || outcome === "challenge-fails")) {
    return openChallenge(world, wish);
  }
  if (wish.keep) hold(world, wish.keep, wish.card);
  return outcome === "lost-after" ? lost : approved(trade.approvalNo);
}

function openChallenge(
  world: MemoryWorld,
  { orderNo, card, keep }: { orderNo: string; card: MemoryCard; keep: CardRef | null },
): ChargeAnswer {
  const challengeToken = String(world.next()).padStart(32, "c");
  world.challenges.set(challengeToken, { orderNo, card, keep, done: false });
  Object.assign(world.trades.get(orderNo) ?? {}, {
    state: "authenticating",
    statusInfo: 21,
    authorizedAt: null,
    threeDCode: null,
  });
  const html = `<form method="post" action="https://gateway.memory/acs/${challengeToken}"></form>`;
  return { is: "yes", value: { outcome: "challenge", html, challengeToken } };
}

function hold(world: MemoryWorld, ref: CardRef, card: MemoryCard) {
  const { lastFour, expiryYear, expiryMonth, companyCode } = card;
  world.holders.set(ref, { card, shown: { lastFour, expiryYear, expiryMonth, companyCode } });
}

function outcomeOf(card: MemoryCard, amountYen: number): MemoryOutcome {
  return card.sparesOneYen && amountYen === 1 ? "approve" : card.outcome;
}

/** The issuer is asked once more, without the buyer: lost answers are for charges only (protocol § 21.4). */
export function declinesAgain(
  world: MemoryWorld,
  { orderNo, amountYen }: ChargeFacts,
): { closesCard?: true } | null {
  const charged = world.charged.get(orderNo);
  if (!charged) return null;
  const card = (charged.ref && world.holders.get(charged.ref)?.card) || charged.card;
  if (card.closed) return { closesCard: true };
  return refusalOf(outcomeOf(card, amountYen)) && {};
}

function refusalOf(outcome: MemoryOutcome): ChargeRefusal | null {
  return HAPPENINGS.has(outcome) ? null : (outcome as ChargeRefusal);
}

const HAPPENINGS = new Set<MemoryOutcome>([
  "approve",
  "challenge",
  "challenge-fails",
  "attempt-only",
  "outside-3ds",
  "lost-after",
  "lost-before",
]);
const THREE_D_CODES: Partial<Record<MemoryOutcome, string>> = {
  "attempt-only": "0003",
  "outside-3ds": "0005",
};
const AUTHORIZED = { state: "authorized", statusInfo: 4 };
const FAILED = { state: "failed", statusInfo: 11 };
const lost = { is: "unknown", cause: "time-out" } as const;

function approved(approvalNo: string | null): { is: "yes"; value: Approved } {
  return { is: "yes", value: { outcome: "approved", approvalNo: approvalNo ?? "" } };
}

function no(reason: ChargeRefusal): { is: "no"; reason: ChargeRefusal; code: string; creditCode?: string } {
  return { is: "no", reason, code: `M-${reason.toUpperCase()}` };
}
