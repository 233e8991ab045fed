import { db } from "./arrange";
import { buyerWith } from "./arrange-buyer";
import { orderAtShop } from "./arrange-order";
import { cardRow, expectPaid, payButton } from "./drive/pay-page";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { CARD } from "./test-cards";

test("an expired main card stays in the list and says so; the next usable one is chosen and pays", async ({
  page,
  context,
}) => {
  const { cardIds } = await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  const [main = ""] = cardIds;
  await db.card.update({ where: { id: main }, data: { expiryYear: 2026, expiryMonth: 3 } });
  const order = await orderAtShop();
  await page.goto(order.url);
  await expect(cardRow(page, "Mastercard")).toBeChecked();
  await cardRow(page, "楽天カード").check();
  await expect(page.getByText("有効期限が切れています。")).toBeVisible();
  await look(page, "pay expired card");

  await payButton(page).click();
  await expect(page.locator("#error-summary")).toContainText("選んだカードは使えません");
  expect(await db.payment.count({ where: { checkout: { linkId: order.id } } })).toBe(0);
  await cardRow(page, "Mastercard").check();
  await payButton(page).click();
  await expectPaid(page);
});
