import { db } from "./arrange";
import { buyerWith } from "./arrange-buyer";
import { orderAtShop } from "./arrange-order";
import { typeCard } from "./drive/card-entry";
import { cardRow, expectPaid, payButton } from "./drive/pay-page";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { CARD } from "./test-cards";

test("an expired main card stays in the list, says so, is renewed in its row and pays", async ({
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

  await page.getByRole("button", { name: "1,980円・更新して支払いへ進む" }).click();
  await expect(page.locator("#error-summary")).toContainText("カード番号を入力してください");
  expect(await db.payment.count({ where: { checkout: { linkId: order.id } } })).toBe(0);
  await typeCard(page, { number: CARD.rakuten });
  await page.getByRole("button", { name: "1,980円・更新して支払いへ進む" }).click();
  await expect(cardRow(page, "楽天カード")).toBeChecked();
  await expect(page.getByText("期限切れ")).toHaveCount(0);
  await payButton(page).click();
  await expectPaid(page);
});

test("an expired card alone, where only kept ones are taken: it is renewed in its row, not asked for anew", async ({
  page,
  context,
}) => {
  const { cardIds } = await buyerWith(context, { number: CARD.rakuten });
  await db.card.update({ where: { id: cardIds[0] }, data: { expiryYear: 2026, expiryMonth: 3 } });
  const order = await orderAtShop();
  await db.checkout.update({ where: { linkId: order.id }, data: { ways: ["CARD"] } });
  await page.goto(order.url);
  await expect(cardRow(page, "楽天カード")).toBeChecked();
  await typeCard(page, { number: CARD.rakuten });
  await page.getByRole("button", { name: "1,980円・更新して支払いへ進む" }).click();
  await expect(page.getByText("期限切れ")).toHaveCount(0);
  await payButton(page).click();
  await expectPaid(page);
});
