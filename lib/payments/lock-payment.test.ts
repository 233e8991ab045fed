import { afterAll, beforeAll, expect, test } from "vitest";
import { removeCard } from "@/lib/cards/remove-card";
import type { Database } from "@/lib/db";
import { meanwhile } from "@/prisma/meanwhile";
import { capturePayment } from "./capture-payment";
import { followPayments } from "./follow-payments";
import { openShop, type Shop, yamatoSlip } from "./test-operations";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** A card is removed in the middle of a transaction about one of its payments, before the last change of it. */
async function removedMeanwhile(
  { wish, of, orderNo }: Awaited<ReturnType<Shop["paid"]>>,
  change: "update" | "updateMany",
  work: (db: Database) => Promise<unknown>,
) {
  const remove = () => removeCard(shop.ctx, { ...wish, nextMainId: null, device: "" });
  expect(await meanwhile(shop.db, ["payment", change], work, remove)).toEqual({ ok: true, value: null });
  expect(await shop.row(of)).toMatchObject({ cardId: null, gatewayOrderNo: orderNo });
}

test("a shop captures while the buyer removes the card: both go through", async () => {
  const sale = await shop.paid();
  await removedMeanwhile(sale, "updateMany", async (db) => {
    const captured = await capturePayment(
      { ...shop.ctx, db },
      { ...sale.of, slipNo: yamatoSlip(), carrier: "yamato" },
    );
    expect(captured).toMatchObject({ ok: true });
  });
  expect((await shop.row(sale.of)).state).toBe("CAPTURE_REQUESTED");
});

test("an amount that fell at the gateway is taken over while the buyer removes the card", async () => {
  const sale = await shop.paid();
  await shop.gateway.changeAmount({ orderNo: sale.orderNo, amountYen: 3_000 });
  await shop.db.payment.update({ where: { id: sale.of.paymentId }, data: { askAt: shop.ctx.now() } });
  await removedMeanwhile(sale, "update", (db) => followPayments({ ...shop.ctx, db }));
  expect((await shop.row(sale.of)).amountYen).toBe(3_000);
});
