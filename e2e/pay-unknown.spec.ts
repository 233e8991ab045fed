import { buyerWith } from "./arrange-buyer";
import { askShop, orderAtShop } from "./arrange-order";
import { expectPaid, payButton } from "./drive/pay-page";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { standing, tradesOfCheckout } from "./look-at-gateway";
import { CARD } from "./test-cards";

const CHECKING = "まだ確認中です";

test("charged but the answer was lost: checking, then paid by itself, once", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.paymentLostAfter });
  const order = await orderAtShop();
  await page.goto(order.url);
  await payButton(page).click();
  await expect(page.getByRole("heading", { name: /まだ確認中です|お支払いが完了しました/ })).toBeVisible();
  await expectPaid(page);
  await expect.poll(async () => (await askShop(order.orderNo)).state).toBe("paid");
  expect((await askShop(order.orderNo)).results).toHaveLength(1);
  expect(standing(await tradesOfCheckout(order.id))).toHaveLength(1);
});

test("nobody knows yet: never 'failed', no way to pay again, in a second tab neither", async ({
  page,
  context,
}) => {
  await buyerWith(context, { number: CARD.paymentLostBefore }, { number: CARD.rakuten });
  const order = await orderAtShop();
  await page.goto(order.url);
  const second = await context.newPage();
  await second.goto(order.url);
  await payButton(page).click();
  await expect(page.getByRole("heading", { name: CHECKING })).toBeVisible();
  await expect(page.getByText("もう一度注文しないでください")).toBeVisible();
  await expect(page.locator("main")).not.toContainText(/失敗|エラー|引き落とされていません/);
  await expect(payButton(page)).toHaveCount(0);
  await look(page, "pay checking");

  await second.getByRole("radio", { name: /楽天カード/ }).check();
  await payButton(second).click();
  await expect(second.getByRole("heading", { name: CHECKING })).toBeVisible();
  await page.goto("/payments");
  await expect(page.locator("main")).toContainText("確認中");
  await look(page, "payments checking");
  expect(await tradesOfCheckout(order.id)).toHaveLength(0);
  expect((await askShop(order.orderNo)).results).toEqual([]);
});
