import { expect, type Page } from "@playwright/test";
import { orderAtShop } from "../arrange-order";
import { expectPaid, payButton } from "../drive/pay-page";
import { test } from "../fixtures";
import { look } from "../look";
import { CARD } from "../test-cards";
import { buyerIn, giveBrowser, registerIn } from "./arrange-in-house";
import { type House, startHouse } from "./start-house";

const DAY_S = 24 * 3600;
const JST_S = 9 * 3600;

let house: House;
test.beforeAll(async () => {
  house = await startHouse();
});
test.afterAll(() => house.stop());

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
  const buyer = await buyerIn(house);
  await registerIn(house, buyer, CARD.rakuten);
  const { id: merchantId } = await house.db.merchant.findUniqueOrThrow({ where: { code: "777777701" } });
  const since = new Date();
  await house.db.staff.create({ data: { merchantId, userId: buyer.id, role: "OPERATOR", since } });
  await house.db.session.updateMany({ where: { userId: buyer.id }, data: { passkeyAt: since } });
  await giveBrowser(context, house, buyer);
  await page.goto((await orderAtShop({}, house.shop)).url);
  await payButton(page).click();
  await expectPaid(page);
  return house.db.payment.findFirstOrThrow({ where: { userId: buyer.id } });
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
