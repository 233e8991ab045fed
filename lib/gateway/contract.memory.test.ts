import { describeGateway } from "./contract";
import { type Driver, type Fault, STRANGE, type TestCard } from "./contract/driver";
import { type MemoryGateway, memoryGateway } from "./memory/memory-gateway";
import type { MemoryCard } from "./memory/world";
import type { CardRef, ChargeRefusal } from "./port";

describeGateway("memory", async (): Promise<Driver> => {
  let now = new Date("2026-11-24T12:00:00+09:00");
  const gateway = memoryGateway({ carrier: true, cardUpdater: true, night: true }, () => now);
  return {
    gateway,
    token: async ({ info }, card) => {
      const facts = { settleMethod: 14, expiryYear: 2039, expiryMonth: 11, ...CARDS[card] };
      return info.purpose === "confirm" ? gateway.token({}, info.card as CardRef) : gateway.token(facts);
    },
    returnFrom: async (html, how) => gateway.returnFrom(html, how),
    returnFromCarrier: async (html, how) => gateway.returnFromCarrier(html, how),
    runUpdater: async () => gateway.runUpdater(),
    pass: async (seconds) => {
      now = new Date(now.getTime() + seconds * 1_000);
    },
    befall: async (wish, fault) => befall(gateway, wish.startsWith("authorize") ? "authorize" : wish, fault),
    close: async () => {},
  };
});

function befall(gateway: MemoryGateway, wish: string, fault: Fault) {
  const name = wish as "inquire";
  const fail = FAILURES[fault];
  if (fail) return gateway.failNext(name, fail);
  const declined = CARDS[fault as TestCard]?.outcome as ChargeRefusal | undefined;
  if (declined)
    return gateway.failNext(name as "authorize", { is: "no", reason: declined, code: "M-DECLINED" });
  // Patience with a crowded gateway is the adapter's affair.
  if (fault === "too many at first") return;
  if (fault === "old amount stands") return gateway.onNext("changeAmount", failHalf(gateway));
  if (fault !== "late") return gateway.loseNext(name);
  gateway.onNext(name, async (proceed) => {
    await new Promise(setImmediate);
    return proceed();
  });
}

function failHalf(gateway: MemoryGateway) {
  return async (proceed: () => ReturnType<MemoryGateway["changeAmount"]>) => {
    await proceed();
    const orderNo = gateway.calls.at(-1)?.orderNo ?? "";
    gateway.plantTrade(orderNo, { state: "change-failed", statusInfo: 17 });
    return { is: "no", reason: "old-amount-stands", code: "M-OLD-AMOUNT-STANDS" } as const;
  };
}

const FAILURES: Partial<Record<Fault, Awaited<ReturnType<MemoryGateway["inquire"]>>>> = {
  busy: { is: "no", reason: "busy", code: "M-BUSY" },
  "in process": { is: "no", reason: "busy", code: "M-BUSY" },
  "strange code": { is: "no", reason: "other", code: STRANGE },
  "internal error": { is: "unknown", cause: "gateway-fault" },
  "lost before": { is: "unknown", cause: "connection" },
  "http 500": { is: "unknown", cause: "http-status" },
};

const CARDS: Record<TestCard, Partial<MemoryCard>> = {
  approves: { outcome: "approve", lastFour: "0017" },
  frictionless: { outcome: "approve", lastFour: "1015" },
  challenges: { outcome: "challenge", lastFour: "1023" },
  "fails-challenge": { outcome: "challenge-fails" },
  "attempt-only": { outcome: "attempt-only" },
  "outside-3ds": { outcome: "outside-3ds" },
  "wrong-code": { outcome: "wrong-security-code" },
  "declines-G12": { outcome: "card-refused" },
  "declines-G22": { outcome: "card-refused" },
  "declines-G30": { outcome: "held-by-issuer" },
  "declines-G54": { outcome: "over-limit" },
  "declines-G55": { outcome: "over-limit" },
  "declines-G60": { outcome: "card-refused" },
  "declines-G61": { outcome: "card-refused" },
  "declines-G65": { outcome: "wrong-number-or-expiry" },
  "declines-G83": { outcome: "wrong-number-or-expiry" },
  "later-declines-G12": { outcome: "card-refused", sparesOneYen: true, lastFour: "5123" },
  "later-declines-G54": { outcome: "over-limit", sparesOneYen: true },
  "later-declines-G60": { outcome: "card-refused", sparesOneYen: true },
  "lost-after": { outcome: "lost-after", lastFour: "3011" },
  "lost-before": { outcome: "lost-before" },
  "later-lost-after": { outcome: "lost-after", sparesOneYen: true },
  "later-lost-before": { outcome: "lost-before", sparesOneYen: true },
  "order-in-process": { outcome: "busy" },
  "too-many": { outcome: "busy" },
  maintenance: { outcome: "busy" },
  renews: { atUpdate: "renews", lastFour: "4027" },
  renumbers: { atUpdate: "renumbers" },
  closes: { atUpdate: "closes", lastFour: "4019" },
};
