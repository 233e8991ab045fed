import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuyerId } from "@/lib/buyers/rules";
import { makeBuyer } from "@/prisma/factories";
import { applyResult } from "./apply-result";
import { chooseAnotherWay } from "./choose-another-way";
import { completePayment } from "./complete-payment";
import { pay } from "./pay";
import { settlePayments } from "./settle-payments";
import { openWorld, type World } from "./test-world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

async function work(ms = 0) {
  world.pass(ms);
  while ((await settlePayments(world.ctx)) > 0);
}

async function stateOf(paymentId: string) {
  return (await world.db.payment.findUniqueOrThrow({ where: { id: paymentId } })).state;
}

describe("coming back from the card company", () => {
  test("passed: authorised with the code of 3-D Secure, and nothing of it is kept", async () => {
    const { paymentId, challengeId, comeBack, wish } = await world.payToChallenge();
    await comeBack("passed");
    await completePayment(world.ctx, { paymentId });
    expect(await world.live(wish.linkId)).toMatchObject({ state: "AUTHORIZED", threeDCode: "0001" });
    const challenge = await world.db.challenge.findUniqueOrThrow({ where: { id: challengeId } });
    expect(challenge).toMatchObject({ html: null, challengeToken: null, returned: null });
  });

  test.each(["cancelled", "failed"] as const)("%s: declined, and the checkout is free", async (how) => {
    const { paymentId, comeBack, wish } = await world.payToChallenge();
    await comeBack(how);
    await completePayment(world.ctx, { paymentId });
    expect(await world.payments(wish.linkId)).toMatchObject([
      { state: "DECLINED", declineReason: "challenge-failed" },
    ]);
    expect(await world.live(wish.linkId)).toBeNull();
  });

  test("refused by the issuer after it was passed", async () => {
    const { paymentId, comeBack, wish } = await world.payToChallenge({ afterChallenge: "over-limit" });
    await comeBack("passed");
    await completePayment(world.ctx, { paymentId });
    expect(await world.payments(wish.linkId)).toMatchObject([
      { state: "DECLINED", declineReason: "over-limit" },
    ]);
  });

  test("20 returns at once: one completion", async () => {
    const { paymentId, comeBack } = await world.payToChallenge();
    await comeBack("passed");
    const before = world.gateway.count("completeChallenge");
    await Promise.all(Array.from({ length: 20 }, () => completePayment(world.ctx, { paymentId })));
    expect(world.gateway.count("completeChallenge") - before).toBe(1);
    expect(await stateOf(paymentId)).toBe("AUTHORIZED");
  });

  test("nothing came back yet: nothing is sent", async () => {
    const { paymentId } = await world.payToChallenge();
    const before = world.gateway.count("completeChallenge");
    await completePayment(world.ctx, { paymentId });
    expect(world.gateway.count("completeChallenge")).toBe(before);
    expect(await stateOf(paymentId)).toBe("CHALLENGED");
  });
});

describe("leaving it", () => {
  test("another way: not charged, free at once, and a return that comes later is never sent", async () => {
    const { paymentId, comeBack, wish } = await world.payToChallenge();
    expect(await chooseAnotherWay(world.ctx, wish)).toBe(true);
    expect(await world.live(wish.linkId)).toBeNull();
    const before = world.gateway.count("completeChallenge");
    expect(await comeBack("passed")).toBe(false);
    await completePayment(world.ctx, { paymentId });
    expect(world.gateway.count("completeChallenge")).toBe(before);
    expect(await stateOf(paymentId)).toBe("NOT_CHARGED");
  });

  test("another way and the return at the same moment: exactly one of them happens", async () => {
    const { paymentId, comeBack, wish } = await world.payToChallenge();
    await comeBack("passed");
    const [left] = await Promise.all([
      chooseAnotherWay(world.ctx, wish),
      completePayment(world.ctx, { paymentId }),
    ]);
    expect(await stateOf(paymentId)).toBe(left ? "NOT_CHARGED" : "AUTHORIZED");
  });

  test("somebody else cannot leave it", async () => {
    const { paymentId, wish } = await world.payToChallenge();
    const stranger = (await makeBuyer(world.db)).id as BuyerId;
    expect(await chooseAnotherWay(world.ctx, { ...wish, buyerId: stranger })).toBe(false);
    expect(await stateOf(paymentId)).toBe("CHALLENGED");
  });

  test("30 minutes without a return: not charged, and the buyer is told why", async () => {
    const { paymentId, wish } = await world.payToChallenge();
    await work(29 * MINUTE);
    expect(await stateOf(paymentId)).toBe("CHALLENGED");
    await work(MINUTE);
    expect(await world.payments(wish.linkId)).toMatchObject([
      { state: "NOT_CHARGED", declineReason: "challenge-abandoned" },
    ]);
  });
});

describe("a process killed", () => {
  test("after the return was kept, before anything was sent: the worker completes it", async () => {
    const { paymentId, comeBack } = await world.payToChallenge();
    await comeBack("passed");
    await work(MINUTE);
    expect(await stateOf(paymentId)).toBe("AUTHORIZED");
  });

  test("after it was taken for completion, before it was sent: repeated once with the values kept", async () => {
    const { paymentId, comeBack } = await world.payToChallenge();
    await comeBack("passed");
    await applyResult(world.ctx, paymentId, {
      to: "COMPLETING",
      askAt: new Date(world.ctx.now().getTime() + 40_000),
    });
    await work(40 * SECOND);
    expect(await stateOf(paymentId)).toBe("AUTHORIZED");
  });

  test("after the gateway completed it: found by inquiry, not sent again", async () => {
    const { paymentId, comeBack } = await world.payToChallenge();
    await comeBack("passed");
    world.gateway.loseNext("completeChallenge");
    const before = world.gateway.count("completeChallenge");
    await completePayment(world.ctx, { paymentId });
    expect(await stateOf(paymentId)).toBe("UNKNOWN");
    await work();
    expect(await stateOf(paymentId)).toBe("AUTHORIZED");
    expect(world.gateway.count("completeChallenge") - before).toBe(1);
  });

  test("a completion lost twice: repeated once, then not charged a minute after the last call", async () => {
    const { paymentId, comeBack } = await world.payToChallenge();
    await comeBack("passed");
    const lost = { is: "unknown", cause: "time-out" } as const;
    world.gateway.failNext("completeChallenge", lost);
    world.gateway.failNext("completeChallenge", lost);
    const before = world.gateway.count("completeChallenge");
    await completePayment(world.ctx, { paymentId });
    for (const wait of [0, 2, 3, 10, 15, 29]) await work(wait * SECOND);
    expect(world.gateway.count("completeChallenge") - before).toBe(2);
    expect(await stateOf(paymentId)).toBe("UNKNOWN");
    await work(SECOND);
    expect(await stateOf(paymentId)).toBe("NOT_CHARGED");
  });

  test("the answer to the first call lost after a challenge was opened: nobody can finish it", async () => {
    const { wish } = await world.arrange();
    const confirmed = await world.confirmed(wish, { outcome: "challenge" });
    world.gateway.loseNext("authorize");
    await pay(world.ctx, confirmed);
    await work();
    expect(await world.payments(wish.linkId)).toMatchObject([
      { state: "NOT_CHARGED", declineReason: "no-trade" },
    ]);
  });
});
