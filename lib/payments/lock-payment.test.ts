import { afterAll, beforeAll, expect, test } from "vitest";
import { removeCard } from "@/lib/cards/remove-card";
import type { Database, Transaction } from "@/lib/db";
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
  let removing: ReturnType<typeof removeCard> | undefined;
  const pause = async () => {
    removing ??= removeCard(shop.ctx, { ...wish, nextMainId: null, device: "" });
    await expect.poll(waiting, { interval: 10, timeout: 5_000 }).toBe(1);
  };
  await work(pausing(shop.db, change, pause));
  expect(await removing).toEqual({ ok: true, value: null });
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

/** How many statements of this database wait for another's lock. */
async function waiting(): Promise<number> {
  const [row] = await shop.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}

function pausing(db: Database, change: "update" | "updateMany", pause: () => Promise<void>): Database {
  const payment = (table: Transaction["payment"]) =>
    replaced(table, change, async (...args: unknown[]) => {
      await pause();
      return Reflect.apply(table[change], table, args);
    });
  const inside = (tx: Transaction) => replaced(tx, "payment", payment(tx.payment));
  const transaction = (work: (tx: Transaction) => Promise<unknown>) =>
    db.$transaction((tx) => work(inside(tx)));
  return replaced(db, "$transaction", transaction);
}

function replaced<Thing extends object>(thing: Thing, name: keyof Thing, by: unknown): Thing {
  return new Proxy(thing, {
    get: (target, asked) => (asked === name ? by : Reflect.get(target, asked)),
  });
}
