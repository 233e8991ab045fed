import { afterAll, beforeAll, expect, test } from "vitest";
import type { MerchantId } from "@/lib/merchants/rules";
import { makeMerchant } from "@/prisma/factories";
import { pay } from "./pay";
import { recordRefund, refundForm } from "./record-refund";
import { openWorld, type World } from "./test-world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function sale(state: "CAPTURED" | "AUTHORIZED") {
  const { wish, checkout } = await world.arrange();
  await pay(world.ctx, wish);
  const [payment] = await world.payments(wish.linkId);
  const paymentId = payment?.id ?? "";
  await world.db.payment.update({ where: { id: paymentId }, data: { state } });
  const refund = {
    merchantId: checkout.merchantId as MerchantId,
    paymentId,
    note: "銀行振込",
    by: "a@example.com",
  };
  return {
    refund,
    sum: () => world.db.refundRecord.aggregate({ where: { paymentId }, _sum: { amountYen: true } }),
  };
}

test("in parallel too, never more is recorded than was paid; each with who and why", async () => {
  const { refund, sum } = await sale("CAPTURED");
  const all = await Promise.all(
    [2000, 2000, 2000].map((amountYen) => recordRefund(world.ctx, { ...refund, amountYen })),
  );
  expect(all.filter(({ ok }) => ok)).toHaveLength(2);
  expect((await sum())._sum.amountYen).toBe(4000);
  expect(await recordRefund(world.ctx, { ...refund, amountYen: 180 })).toEqual({ ok: true, value: null });
  expect(await recordRefund(world.ctx, { ...refund, amountYen: 1 })).toEqual({
    ok: false,
    refusal: "more-than-paid",
  });
});

test("only after settlement, only by the payment's own shop, and never rewritten", async () => {
  const { refund } = await sale("AUTHORIZED");
  expect(await recordRefund(world.ctx, { ...refund, amountYen: 1 })).toEqual({
    ok: false,
    refusal: "not-settled",
  });
  const settled = await sale("CAPTURED");
  const merchantId = (await makeMerchant(world.db)).id as MerchantId;
  const others = { ...settled.refund, merchantId, amountYen: 1 };
  expect(await recordRefund(world.ctx, others)).toEqual({ ok: false, refusal: "not-settled" });
  await recordRefund(world.ctx, { ...settled.refund, amountYen: 1 });
  await expect(world.db.refundRecord.updateMany({ data: { amountYen: 2 } })).rejects.toThrow();
});

test("an amount and a reason are asked for", () => {
  expect(refundForm.parse({ amountYen: "１，０００円", note: " 銀行振込 " })).toEqual({
    amountYen: 1000,
    note: "銀行振込",
  });
  const faults = refundForm
    .safeParse({ amountYen: "", note: " " })
    .error?.issues.map(({ message }) => message);
  expect(faults).toEqual(["amount-odd", "note-missing"]);
});
