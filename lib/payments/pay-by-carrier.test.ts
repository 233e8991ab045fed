import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CarrierEnd } from "@/lib/gateway/memory/carrier";
import { memoryGateway } from "@/lib/gateway/memory/memory-gateway";
import { findCarrierPage } from "./carrier-page";
import { hearResult } from "./hear-result";
import { pay } from "./pay";
import { payByCarrier } from "./pay-by-carrier";
import { returnFromCarrier } from "./return-from-carrier";
import { settlePayments } from "./settle-payments";
import { openWorld, type World } from "./test-world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const MINUTE = 60_000;

async function atCarrier(means: "DOCOMO" | "AU" | "SOFTBANK" = "AU") {
  const arranged = await world.arrange();
  const press = { ...arranged.wish, means };
  const answer = await payByCarrier(world.ctx, press);
  if (!answer.ok || !answer.value.pageId) throw new Error("No page came");
  const { pageId } = answer.value;
  const html = (await findCarrierPage(world.ctx, pageId))?.html ?? "";
  const payment = await world.live(arranged.wish.linkId);
  if (!payment) throw new Error("Nothing holds the checkout");
  const finish = (how: CarrierEnd) => world.gateway.returnFromCarrier(html, how);
  const state = async () => (await world.payments(arranged.wish.linkId)).at(-1)?.state;
  return { ...arranged, press, pageId, html, payment, finish, state };
}

async function toldOf(linkId: string) {
  const bodies = (await world.told(linkId)).map(({ body }) => new URLSearchParams(body));
  return bodies.map((body) =>
    ["settle_result", "settle_detail", "settle_method"].map((name) => body.get(name)),
  );
}

test.each([
  ["DOCOMO", "51"],
  ["AU", "52"],
  ["SOFTBANK", "53"],
] as const)(
  "%s: approved there, the sale is fixed at once; shop hears 31 and %s, buyer gets a receipt",
  async (means, code) => {
    const { wish, buyer, pageId, finish, payment } = await atCarrier(means);
    expect(payment).toMatchObject({ state: "REDIRECTED", means, cardId: null, lastFour: null });
    expect(await returnFromCarrier(world.ctx, { pageId, posted: finish("approved") })).toBe(true);
    expect(await world.live(wish.linkId)).toMatchObject({ state: "CAPTURED", authorizedAt: world.ctx.now() });
    expect(await toldOf(wish.linkId)).toEqual([["1", "31", code]]);
    expect(await world.db.mail.count({ where: { to: buyer.email, kind: "receipt" } })).toBe(1);
    expect((await findCarrierPage(world.ctx, pageId))?.html).toBeNull();
  },
);

test.each([
  ["cancelled", "carrier-cancelled"],
  ["error", "carrier-error"],
] as const)(
  "%s there: the checkout is free for a card, it counts as no try, and the shop hears nothing of it",
  async (how, declineReason) => {
    const { wish, pageId, finish } = await atCarrier();
    await returnFromCarrier(world.ctx, { pageId, posted: finish(how) });
    expect(await world.payments(wish.linkId)).toMatchObject([{ state: "DECLINED", declineReason }]);
    expect(await toldOf(wish.linkId)).toEqual([]);
    expect(await pay(world.ctx, wish)).toMatchObject({ ok: true });
    expect(await toldOf(wish.linkId)).toEqual([["1", "4", "14"]]);
  },
);

describe("the notification, confirmed by an inquiry, is the truth", () => {
  test("it alone is enough: the browser never came back", async () => {
    const { payment, finish, state } = await atCarrier();
    finish("approved");
    await hearResult(world.ctx, { orderNo: payment.gatewayOrderNo, amountYen: payment.amountYen });
    await settlePayments(world.ctx);
    expect(await state()).toBe("CAPTURED");
  });

  test("neither came: the worker looks by itself once a minute", async () => {
    const { finish, state } = await atCarrier();
    await settlePayments(world.ctx);
    finish("approved");
    world.pass(MINUTE);
    await settlePayments(world.ctx);
    expect(await state()).toBe("CAPTURED");
  });

  test("a forged return moves nothing, another order's neither", async () => {
    const [mine, other] = [await atCarrier(), await atCarrier()];
    const forged = { ORDER: mine.payment.gatewayOrderNo, RESULT: "approved", SIGNED: "no" };
    for (const posted of [{}, forged, other.finish("approved")])
      await returnFromCarrier(world.ctx, { pageId: mine.pageId, posted });
    expect(await mine.state()).toBe("REDIRECTED");
    expect(await returnFromCarrier(world.ctx, { pageId: "nobody", posted: {} })).toBe(false);
  });

  test("back before the gateway knows: unknown, never failed; the ladder ends it", async () => {
    const { pageId, finish, payment, state } = await atCarrier();
    const posted = finish("approved");
    world.gateway.plantTrade(payment.gatewayOrderNo, { state: "authenticating", statusInfo: 21 });
    await returnFromCarrier(world.ctx, { pageId, posted });
    expect(await state()).toBe("UNKNOWN");
    await settlePayments(world.ctx);
    expect(await state()).toBe("UNKNOWN");
    world.gateway.plantTrade(payment.gatewayOrderNo, { state: "captured", statusInfo: 31 });
    world.pass(3_000);
    await settlePayments(world.ctx);
    expect(await state()).toBe("CAPTURED");
  });
});

test("while the page is open nothing else can be paid", async () => {
  const { wish, press, state } = await atCarrier();
  expect(await pay(world.ctx, wish)).toMatchObject({ refusal: "not-open" });
  expect(await payByCarrier(world.ctx, press)).toMatchObject({ refusal: "not-open" });
  expect(await state()).toBe("REDIRECTED");
});

test("after its hour the page is not given again, though nobody knows its end yet", async () => {
  const { pageId, html, state } = await atCarrier();
  world.pass(60 * MINUTE - 1);
  expect(await findCarrierPage(world.ctx, pageId)).toMatchObject({ html });
  world.pass(1);
  expect(await findCarrierPage(world.ctx, pageId)).toMatchObject({ html: null });
  expect(await state()).toBe("REDIRECTED");
});

test("a page that the gateway forgets to close is unknown in the end", async () => {
  const { state } = await atCarrier();
  world.pass(66 * MINUTE);
  await settlePayments(world.ctx);
  expect(await state()).toBe("UNKNOWN");
});

test("the answer was lost: nobody was given the page, so nothing can be charged", async () => {
  const { wish } = await world.arrange();
  world.gateway.loseNext("startCarrier");
  expect(await payByCarrier(world.ctx, { ...wish, means: "AU" })).toEqual({
    ok: true,
    value: { pageId: null },
  });
  await settlePayments(world.ctx);
  expect(await world.payments(wish.linkId)).toMatchObject([{ state: "NOT_CHARGED" }]);
});

test("20 parallel presses open one page", async () => {
  const { wish } = await world.arrange();
  const presses = Array.from({ length: 20 }, () => payByCarrier(world.ctx, { ...wish, means: "AU" }));
  const answers = await Promise.all(presses);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(await world.payments(wish.linkId)).toHaveLength(1);
});

test("neither without a contract for it nor where the shop does not take it", async () => {
  const { wish, checkout } = await world.arrange();
  const press = { ...wish, means: "AU" } as const;
  const without = { ...world.ctx, gateway: memoryGateway({ carrier: false, cardUpdater: false }) };
  expect(await payByCarrier(without, press)).toMatchObject({ refusal: "way-not-offered" });
  await world.db.merchant.update({ where: { id: checkout.merchantId }, data: { ways: ["CARD", "DOCOMO"] } });
  expect(await payByCarrier(world.ctx, press)).toMatchObject({ refusal: "way-not-offered" });
  expect(await world.payments(wish.linkId)).toEqual([]);
});
