import { expect, type Page } from "@playwright/test";
import { askShop, orderAtShop } from "../arrange-order";
import { addCard } from "../drive/card-entry";
import { expectPaid, payButton } from "../drive/pay-page";
import { test } from "../fixtures";
import { look } from "../look";
import { standing, tradesOfCheckout, yenStanding } from "../look-at-gateway";
import { CARD } from "../test-cards";
import { buyerIn, giveBrowser, type HouseBuyer, registerIn } from "./arrange-in-house";
import { type House, startHouse } from "./start-house";

const DAY_S = 24 * 3600;
const JST_S = 9 * 3600;

/** What only time can bring about, in a house whose clock is moved; its limits are the product's own. */
test.describe.configure({ mode: "serial" });

let house: House;
test.beforeAll(async () => {
  house = await startHouse();
});
test.afterAll(() => house.stop());

test("302 at registration: 確認中, then free again a minute later, and nothing stands", async ({
  page,
  context,
}) => {
  const buyer = await enter(page, context, "/cards/add");
  await addCard(page, { number: CARD.lostBefore });
  await expect(page.getByText("カードを確認中です")).toBeVisible();
  await expect(page.getByText("確認中", { exact: true })).toBeVisible();
  await later(90, () => house.db.cardRegistration.count({ where: { userId: buyer.id, state: "UNKNOWN" } }));
  await page.reload();
  await expect(page.getByText(/カードは登録されていません/)).toBeVisible();
  await expect(page.getByRole("link", { name: /1枚目のカードを追加/ })).toBeVisible();
  await look(page, "cards refused after silence");
  expect(await yenStanding(buyer, house)).toBe(0);
});

test("602 at payment: checking, then proved not charged, and another card pays once", async ({
  page,
  context,
}) => {
  const buyer = await enter(page, context, "/cards");
  await registerIn(house, buyer, CARD.paymentLostBefore);
  await registerIn(house, buyer, CARD.rakuten);
  const order = await orderAtShop({}, house.shop);
  await page.goto(order.url);
  await payButton(page).click();
  await expect(page.getByRole("heading", { name: "まだ確認中です" })).toBeVisible();
  await later(90, () => house.db.payment.count({ where: { userId: buyer.id, state: "UNKNOWN" } }));
  await expect(page.getByRole("heading", { name: "このカードでは支払えませんでした" })).toBeVisible();
  await expect(page.getByText("お金は引き落とされていません。")).toBeVisible();
  await look(page, "pay not charged");
  await page.getByRole("radio", { name: /楽天カード/ }).check();
  await payButton(page).click();
  await expect(page.getByRole("heading", { name: "お支払いが完了しました" })).toBeVisible();
  expect(standing(await tradesOfCheckout(order.id, house))).toHaveLength(1);
  await expect.poll(async () => (await askShop(order.orderNo, house.shop)).state).toBe("paid");
  expect((await askShop(order.orderNo, house.shop)).results).toHaveLength(1);
});

test("the sixth registration within an hour is refused before the gateway is asked", async ({
  page,
  context,
}) => {
  const buyer = await enter(page, context, "/cards/add");
  for (let tries = 1; tries <= 5; tries++) {
    await addCard(page, { number: CARD.refused });
    await expect(page.locator("#error-summary")).toContainText("カード会社の判断により登録できませんでした");
    await expect
      .poll(() => house.db.cardRegistration.count({ where: { userId: buyer.id, state: "REFUSED" } }))
      .toBe(tries);
  }
  await addCard(page, { number: CARD.rakuten });
  await expect(page.locator("#error-summary")).toContainText("登録を試せる回数（1時間に5回）を超えました");
  await look(page, "add too many tries");
  expect(await house.db.card.count({ where: { userId: buyer.id } })).toBe(0);
  const asked = { orderNo: { in: await orderNos(buyer) }, wish: "storeCard" };
  expect(await house.db.gatewayCall.count({ where: asked })).toBe(5);
});

test("a link that lies for a day is over, and the shop hears it", async ({ page, context }) => {
  const buyer = await enter(page, context, "/cards");
  await registerIn(house, buyer, CARD.rakuten);
  const order = await orderAtShop({}, house.shop);
  await page.goto(order.url);
  await expect(payButton(page)).toBeVisible();
  await house.advance(24 * 3600 + 60);
  await page.goto(order.url);
  await expect(page.getByRole("heading", { name: "お支払いの時間が過ぎました" })).toBeVisible();
  await expect
    .poll(async () =>
      (await askShop(order.orderNo, house.shop)).results.map(({ fields }) => fields.settle_detail),
    )
    .toEqual(["11"]);
});

test("an amount changed at the desk: at once by day; in the gateway's night it waits, and is done after one o'clock", async ({
  page,
  context,
}) => {
  const payment = await saleOfOwn(page, context);
  const amount = () =>
    house.db.payment.findUniqueOrThrow({ where: { id: payment.id } }).then((row) => row.amountYen);
  const desk = `${house.wallet}/merchant/777777701/payments/${payment.id}`;

  await goOnTo(12);
  await page.goto(desk);
  await changeTo(page, "１，５００円");
  await expect(page.getByRole("status")).toContainText("完了しました");
  expect(await amount()).toBe(1500);

  await goOnTo(23.5);
  await page.goto(desk);
  await changeTo(page, "1000");
  await expect(page.getByRole("status")).toContainText("受け付けました。夜間の処理のあとに実行します");
  await expect(page.getByText("金額変更：予約しました")).toBeVisible();
  await look(page, "desk amount at night");
  expect(await amount()).toBe(1500);

  await goOnTo(1.5);
  await expect.poll(amount, { timeout: 30_000 }).toBe(1000);
});

/** A sale at the demo shop of somebody who works there too. */
async function saleOfOwn(page: Page, context: Parameters<typeof giveBrowser>[0]) {
  const buyer = await enter(page, context, "/cards");
  await registerIn(house, buyer, CARD.rakuten);
  const { id: merchantId } = await house.db.merchant.findUniqueOrThrow({ where: { code: "777777701" } });
  const since = new Date();
  await house.db.staff.create({ data: { merchantId, userId: buyer.id, role: "OPERATOR", since } });
  await house.db.session.updateMany({ where: { userId: buyer.id }, data: { passkeyAt: since } });
  await page.goto((await orderAtShop({}, house.shop)).url);
  await payButton(page).click();
  await expectPaid(page);
  return house.db.payment.findFirstOrThrow({ where: { userId: buyer.id } });
}

async function enter(
  page: Page,
  context: Parameters<typeof giveBrowser>[0],
  path: string,
): Promise<HouseBuyer> {
  const buyer = await buyerIn(house);
  await giveBrowser(context, house, buyer);
  await page.goto(`${house.wallet}${path}`);
  return buyer;
}

async function changeTo(page: Page, amount: string) {
  await page.getByRole("link", { name: "金額を変更" }).click();
  await page.getByLabel("変更後の金額").fill(amount);
  await page.getByRole("button", { name: "この金額に変更する" }).click();
}

/** Moves the house's clock on to this hour in Japan. */
async function goOnTo(hour: number) {
  const row = await house.db.clockOffset.findUnique({ where: { id: 1 } });
  const sinceMidnight = ((Date.now() + Number(row?.offsetMs ?? 0)) / 1000 + JST_S) % DAY_S;
  await house.advance(Math.ceil((hour * 3600 - sinceMidnight + DAY_S) % DAY_S));
}

/** Moves the clock, then waits for the worker to have nothing left of it. */
async function later(seconds: number, left: () => Promise<number>) {
  await house.advance(seconds);
  await expect.poll(left, { timeout: 30_000 }).toBe(0);
}

async function orderNos({ id }: HouseBuyer): Promise<string[]> {
  const rows = await house.db.cardRegistration.findMany({ where: { userId: id } });
  return rows.map(({ orderNo }) => orderNo);
}
