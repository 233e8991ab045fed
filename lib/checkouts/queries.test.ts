import { afterAll, beforeAll, expect, test } from "vitest";
import type { BuyerId } from "@/lib/buyers/rules";
import type { MerchantId } from "@/lib/merchants/rules";
import { listPayments } from "@/lib/payments/list-payments";
import { pay } from "@/lib/payments/pay";
import { findReceipt } from "@/lib/payments/queries";
import { openWorld, type World } from "@/lib/payments/test-world";
import { makeBuyer } from "@/prisma/factories";
import { cancelCheckout } from "./cancel-checkout";
import { findCheckout, findPrefill, viewCheckout } from "./queries";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const prefill = { name: "星野 澪", phone: "090-1234-5678", email: "mio@example.jp" };

async function stranger() {
  return (await makeBuyer(world.db)).id as BuyerId;
}

test("before the first press anyone with the link sees it; afterwards only its buyer sees amount and lines", async () => {
  const { wish } = await world.arrange({ outcome: "over-limit" });
  const { linkId, buyerId } = wish;
  const other = await stranger();
  for (const who of [null, buyerId, other]) {
    expect(await viewCheckout(world.ctx, { linkId, buyerId: who })).toMatchObject({
      whose: "nobody",
      amountYen: 4180,
    });
  }
  await pay(world.ctx, wish);
  expect(await viewCheckout(world.ctx, { linkId, buyerId })).toMatchObject({
    whose: "mine",
    last: { state: "DECLINED", declineReason: "over-limit" },
    triesLeft: 3,
  });
  for (const who of [null, other]) {
    const view = await viewCheckout(world.ctx, { linkId, buyerId: who });
    expect(Object.keys(view ?? {}).sort()).toEqual(["cancelUrl", "linkId", "shopName", "whose"]);
  }
});

test("a receipt and the list are their buyer's alone", async () => {
  const { wish } = await world.arrange();
  await pay(world.ctx, wish);
  const paymentId = (await world.live(wish.linkId))?.id ?? "";
  expect(await findReceipt(world.ctx, { buyerId: wish.buyerId, paymentId })).toMatchObject({
    amountYen: 4180,
  });
  expect(await listPayments(world.ctx, { buyerId: wish.buyerId })).toMatchObject({
    months: [{ payments: [{ id: paymentId }] }],
    found: 1,
  });
  const other = await stranger();
  expect(await findReceipt(world.ctx, { buyerId: other, paymentId })).toBeNull();
  expect(await listPayments(world.ctx, { buyerId: other })).toMatchObject({ months: [], found: 0 });
});

test("what the shop sent to pre-fill is for whoever may pay", async () => {
  const { wish, checkout } = await world.arrange({}, { prefill });
  const { linkId, buyerId } = wish;
  const other = await stranger();
  expect(await findPrefill(world.ctx, { buyerId, linkId })).toEqual({
    name: prefill.name,
    phone: prefill.phone,
  });
  await world.db.checkout.update({ where: { id: checkout.id }, data: { boundUserId: other } });
  expect(await findPrefill(world.ctx, { buyerId, linkId })).toEqual({});
});

test("giving up: not someone else's checkout, not one being paid; then the shop hears once", async () => {
  const { wish } = await world.arrange({ outcome: "lost-before" });
  const { linkId, buyerId } = wish;
  await pay(world.ctx, wish);
  expect(await cancelCheckout(world.ctx, { buyerId, linkId })).toBe(false);
  const free = await world.arrange({}, { boundUserId: buyerId });
  expect(await cancelCheckout(world.ctx, { buyerId: await stranger(), linkId: free.wish.linkId })).toBe(
    false,
  );
  const answers = await Promise.all(
    [1, 2, 3].map(() => cancelCheckout(world.ctx, { buyerId, linkId: free.wish.linkId })),
  );
  expect(answers.filter(Boolean)).toHaveLength(1);
  const told = await world.told(free.wish.linkId);
  expect(told.map(({ body }) => new URLSearchParams(body).get("settle_result"))).toEqual(["2"]);
  const merchantId = free.checkout.merchantId as MerchantId;
  expect(await findCheckout(world.ctx, { merchantId, linkId: free.wish.linkId })).toMatchObject({
    state: "CANCELLED",
  });
});
