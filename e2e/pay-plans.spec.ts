import { db } from "./arrange";
import { buyerWith } from "./arrange-buyer";
import { orderAtShop } from "./arrange-order";
import { cardRow, expectPaid, payButton } from "./drive/pay-page";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { CARD } from "./test-cards";

const DINERS = "36990200000016";

test("支払い回数: what the card allows is shown, repeated beside the button, and said on the receipt", async ({
  page,
  context,
}) => {
  await buyerWith(
    context,
    { number: CARD.rakuten },
    { number: "379914000000013" },
    { number: "36990200000016" },
  );
  const order = await orderAtShop({ amountYen: 30_000 });
  await page.goto(order.url);
  await page.getByRole("radio", { name: "分割" }).check();
  const count = page.getByRole("combobox", { name: "回数" });
  await expect(count.locator("option")).toHaveCount(10);
  await count.selectOption("12");
  await expect(page.locator(".paybar .with")).toContainText("・12回", { useInnerText: true });
  await look(page, "pay instalments");
  await cardRow(page, "American Express").or(cardRow(page, "AMEX")).first().check();
  await page.getByRole("radio", { name: "分割" }).check();
  await expect(count.locator("option")).toHaveCount(9);
  await cardRow(page, "Diners").check();
  await expect(page.getByRole("heading", { name: "支払い回数" })).toBeHidden();
  await cardRow(page, "Visa").check();
  await payButton(page).click();
  await expectPaid(page);
  await expect(page.locator("main")).toContainText("12回");
  await page.getByRole("link", { name: "控えを見る・印刷する" }).click();
  await expect(page.locator("main")).toContainText("12回");
});

test("a plan that was chosen for another card does not count for one that has none", async ({
  page,
  context,
}) => {
  await buyerWith(context, { number: DINERS }, { number: CARD.rakuten });
  await page.goto((await orderAtShop()).url);
  const bar = page.locator(".paybar .with");
  await expect(bar).toContainText("0016・一括", { useInnerText: true });
  await cardRow(page, "楽天カード").check();
  await page.getByRole("radio", { name: "分割" }).check();
  await page.getByRole("combobox", { name: "回数" }).selectOption("12");
  await cardRow(page, "Diners").check();
  await expect(bar).toContainText("0016・一括", { useInnerText: true });
  await payButton(page).click();
  await expectPaid(page);
  await expect(page.locator("main")).toContainText("一括");
});

for (const { way, says } of [
  { way: 3, says: "3回" },
  { way: 0, says: "リボ" },
])
  test(`a shop that takes ${says} alone: the bar says so, and so does the receipt`, async ({
    page,
    context,
  }) => {
    await buyerWith(context, { number: CARD.rakuten });
    const order = await orderAtShop();
    await db.checkout.update({ where: { linkId: order.id }, data: { payWays: [way] } });
    await page.goto(order.url);
    await expect(page.locator(".paybar .with")).toContainText(`・${says}`, { useInnerText: true });
    await payButton(page).click();
    await expectPaid(page);
    await expect(page.locator("main")).toContainText(says);
  });
