import { record } from "@/lib/audit/record";
import type { GatewayContext } from "@/lib/gateway/context";
import { nextAsk } from "@/lib/gateway/ladder";
import type { Trade } from "@/lib/gateway/port";
import { log } from "@/lib/log";
import type { CardRegistration, Challenge } from "@/prisma/generated/client";
import { repeatCompletion } from "./complete-registration";
import { endRegistration } from "./end-registration";
import { keepCard } from "./keep-card";

/** No trade means that nothing happened only this long after the call ended (protocol § 23). */
const NOTHING_HAPPENED_AFTER_MS = 60_000;

/** One rung of the ladder: asks what became of the ¥1 and settles the registration, or puts the question off. */
export async function askGateway(ctx: GatewayContext, registration: CardRegistration): Promise<void> {
  const inquiry = await ctx.gateway.inquire(registration.orderNo);
  const settled = inquiry.is === "yes" && (await settleBy(ctx, registration, inquiry.value));
  if (!settled) await askLater(ctx, registration);
}

async function settleBy(ctx: GatewayContext, registration: CardRegistration, trade: Trade | null) {
  switch (trade?.state) {
    case undefined:
      return hasHadItsTime(ctx, registration) && giveUp(ctx, registration);
    case "authenticating":
      return settleOpenChallenge(ctx, registration);
    case "failed":
    case "interrupted":
      return endRegistration(ctx, registration, { state: "REFUSED", refusal: "not-verified" });
    case "authorized":
    case "reserved":
    case "capture-requested":
    case "captured":
    case "cancelled":
      return keepOrUndo(ctx, registration, trade);
    default:
      return false;
  }
}

/** A ¥1 that somebody cancelled at the gateway proves no card of the buyer's any more. */
async function keepOrUndo(ctx: GatewayContext, registration: CardRegistration, trade: Trade | undefined) {
  if (trade?.state !== "cancelled") return keepCard(ctx, registration, trade);
  return endRegistration(ctx, registration, { state: "REFUSED", refusal: "not-verified", charged: true });
}

/** Nobody can complete it without what 3-D Secure posted back; with it, it is sent once more. */
async function settleOpenChallenge(ctx: GatewayContext, registration: CardRegistration): Promise<boolean> {
  const challenge = await ctx.db.challenge.findUnique({ where: { registrationId: registration.id } });
  if (challenge?.returned) {
    await repeatCompletion(ctx, registration, challenge.id);
    return false;
  }
  const mayStillMove = wasRepeated(challenge) && !hasHadItsTime(ctx, registration);
  return !mayStillMove && giveUp(ctx, registration);
}

function wasRepeated(challenge: Challenge | null): boolean {
  return challenge?.returnedAt != null;
}

function hasHadItsTime(ctx: GatewayContext, { callEndedAt, unknownSince }: CardRegistration): boolean {
  const ended = callEndedAt ?? unknownSince ?? ctx.now();
  return ctx.now().getTime() - ended.getTime() >= NOTHING_HAPPENED_AFTER_MS;
}

function giveUp(ctx: GatewayContext, registration: CardRegistration): Promise<boolean> {
  return endRegistration(ctx, registration, { state: "ABANDONED", refusal: "not-verified", watch: true });
}

async function askLater(ctx: GatewayContext, { id, userId, orderNo, ...asked }: CardRegistration) {
  const at = ctx.now();
  const askAt = nextAsk(asked.askCount, asked.unknownSince ?? at);
  const { count } = await ctx.db.cardRegistration.updateMany({
    where: { id, state: "UNKNOWN" },
    data: { askAt },
  });
  if (askAt || count === 0) return;
  log.error({ registration: id, orderNo }, "registration unknown for 24 hours");
  const detail = { registration: id, orderNo };
  await record(ctx.db, { actor: "worker", action: "registration needs a person", userId, detail, at });
}
