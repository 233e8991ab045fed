import type { CardRef, ChargeRefusal, StoredCard, Trade } from "../port";

/** What becomes of a card when it is charged. A refusal's own word refuses; `lost-…` loses the answer. */
export type MemoryOutcome =
  | "approve"
  | "challenge"
  | "challenge-fails"
  | "attempt-only"
  | "outside-3ds"
  | "lost-after"
  | "lost-before"
  | ChargeRefusal;

export type MemoryCard = StoredCard & {
  outcome: MemoryOutcome;
  /** ¥1 is approved whatever the outcome, so that the card can be kept. */
  sparesOneYen: boolean;
  /** Outcome of the authorisation after a challenge was passed. */
  afterChallenge: MemoryOutcome;
  settleMethod: number;
  /** What a run of the account updater does to it. */
  atUpdate: "nothing" | "renews" | "renumbers" | "closes";
  closed: boolean;
};

export type MemoryWorld = {
  next(): number;
  now(): Date;
  /** 23:00–01:00 JST (protocol § 3). Unless it sleeps it never is, and tests need not look at the clock. */
  isNight(): boolean;
  newTrade(orderNo: string, amountYen: number, settleMethod: number): Trade;
  tokens: Map<string, { card: MemoryCard; spent: boolean }>;
  holders: Map<CardRef, { card: MemoryCard; shown: StoredCard }>;
  trades: Map<string, Trade>;
  /** What each trade was charged to; a kept card is charged again as it is held by then. */
  charged: Map<string, { card: MemoryCard; ref: CardRef | null }>;
  challenges: Map<string, { orderNo: string; card: MemoryCard; keep: CardRef | null; done: boolean }>;
};

export function newWorld(now: () => Date, sleeps = false): MemoryWorld {
  let serial = 0;
  const next = () => ++serial;
  return {
    next,
    now,
    isNight: () => sleeps && [23, 0].includes((now().getUTCHours() + 9) % 24),
    newTrade: (orderNo, amountYen, settleMethod) => ({
      orderNo,
      amountYen,
      settleMethod,
      state: "authorized",
      statusInfo: 4,
      approvalNo: String(next()).padStart(6, "0"),
      authorizedAt: now(),
      threeDCode: null,
      slipNos: [],
    }),
    tokens: new Map(),
    holders: new Map(),
    trades: new Map(),
    charged: new Map(),
    challenges: new Map(),
  };
}

export function issueToken(world: MemoryWorld, card: Partial<MemoryCard>, confirms?: CardRef): string {
  const held = confirms && world.holders.get(confirms)?.card;
  const token = `MEMORY${String(world.next()).padStart(10, "0")}`;
  world.tokens.set(token, { card: { ...plainCard, ...held, ...card }, spent: false });
  return token;
}

const plainCard: MemoryCard = {
  lastFour: "0014",
  expiryYear: 2030,
  expiryMonth: 11,
  companyCode: 9,
  outcome: "approve",
  sparesOneYen: false,
  afterChallenge: "approve",
  settleMethod: 9,
  atUpdate: "nothing",
  closed: false,
};
