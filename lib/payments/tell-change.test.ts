import { afterAll, beforeAll, expect, test } from "vitest";
import { unseal } from "@/lib/seal";
import { cancelPayment } from "./cancel-payment";
import { changeAmount } from "./change-amount";
import { reauthorizePayment } from "./reauthorize-payment";
import { openShop, type Shop } from "./test-operations";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

const DAY_S = 24 * 3600;

async function paidBy(lang: "ja" | "en" | null) {
  const paid = await shop.paid();
  await shop.db.user.update({ where: { id: paid.buyer.id }, data: { lang } });
  const mails = async () => {
    const where = { to: paid.buyer.email, kind: "payment-change" };
    const rows = await shop.db.mail.findMany({ where, orderBy: { createdAt: "asc" } });
    return rows.map(({ subject, body }) => ({ subject, text: unseal(body) }));
  };
  return { ...paid, mails };
}

test("a fall of the amount and then a cancel are mailed, once each, with the amounts", async () => {
  const { of, mails } = await paidBy(null);
  expect((await changeAmount(shop.ctx, { ...of, amountYen: 3_000 })).ok).toBe(true);
  expect((await cancelPayment(shop.ctx, of)).ok).toBe(true);
  await shop.work(60);
  const [changed, cancelled, ...more] = await mails();
  expect(more).toEqual([]);
  expect(changed?.subject).toBe("【クロネコペイ】お支払いの金額が変更されました（星屑書房）");
  expect(changed?.text).toContain("変更前　　　4,180円\n変更後　　　3,000円");
  expect(changed?.text).toContain("日時　　　　2026年11月24日 19:00");
  expect(cancelled?.subject).toBe("【クロネコペイ】お支払いが取り消されました（星屑書房）");
  expect(cancelled?.text).toContain("金額　　　　3,000円");
});

test("in English for who reads English", async () => {
  const { of, mails } = await paidBy("en");
  await cancelPayment(shop.ctx, of);
  const [{ subject, text } = { subject: "", text: "" }] = await mails();
  expect(subject).toBe("Your payment was cancelled (星屑書房)");
  expect((subject + text).replaceAll("星屑書房", "")).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
});

test("a refused change is no news", async () => {
  const { of, mails } = await paidBy(null);
  expect((await changeAmount(shop.ctx, { ...of, amountYen: 4_180 })).ok).toBe(false);
  expect(await mails()).toEqual([]);
});

test("an amount that fell at the gateway by somebody else's hand is written down and mailed", async () => {
  const { of, orderNo, mails } = await paidBy(null);
  await shop.gateway.changeAmount({ orderNo, amountYen: 2_500 });
  await shop.db.payment.update({ where: { id: of.paymentId }, data: { askAt: shop.ctx.now() } });
  await shop.work();
  expect(await shop.row(of)).toMatchObject({ amountYen: 2_500 });
  expect(await shop.operations(of)).toMatchObject([
    { kind: "CHANGE_AMOUNT", state: "YES", requestedBy: "gateway", wish: { amountYen: 2_500 } },
  ]);
  expect(await mails()).toHaveLength(1);
});

test("lapsed, and standing again", async () => {
  const { of, orderNo, mails } = await paidBy(null);
  shop.gateway.plantTrade(orderNo, { state: "cancelled", statusInfo: 40 });
  await shop.work(58 * DAY_S);
  expect(await shop.row(of)).toMatchObject({ state: "LAPSED" });
  await reauthorizePayment(shop.ctx, of);
  const subjects = (await mails()).map(({ subject }) => subject);
  expect(subjects).toEqual([
    "【クロネコペイ】お支払いの期限が切れました（星屑書房）",
    "【クロネコペイ】お支払いが再び有効になりました（星屑書房）",
  ]);
});
