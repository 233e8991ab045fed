import { buyerWith, onNewBrowser } from "./arrange-buyer";
import { askShop, orderAtShop } from "./arrange-order";
import { cardFrame, confirmByCode } from "./drive/card-entry";
import { expectDeclined, expectPaid, payButton } from "./drive/pay-page";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { CARD } from "./test-cards";

test("above ¥50,000 the security code is asked, on the card origin, before anything is charged", async ({
  page,
  context,
}) => {
  await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop({ amountYen: 50_001 });
  await page.goto(order.url);
  await payButton(page).click();
  await expect(page.getByRole("heading", { name: "セキュリティコードの確認" })).toBeFocused();
  await expect(cardFrame(page).getByRole("textbox")).toHaveCount(1);
  await look(page, "pay confirm");

  await payButton(page).click();
  await expect(page.locator("#error-summary")).toContainText("セキュリティコードを入力してください");
  await page.locator("#error-summary").getByRole("link").click();
  await expect(cardFrame(page).getByRole("textbox", { name: "セキュリティコード" })).toBeFocused();
  await confirmByCode(page);
  await expectPaid(page);
  await expect.poll(async () => (await askShop(order.orderNo)).state).toBe("paid");
});

test("at ¥50,000 it is not", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop({ amountYen: 50_000 });
  await page.goto(order.url);
  await payButton(page).click();
  await expectPaid(page);
});

test("a wrong security code is declined in words; the right one pays", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop({ amountYen: 52_000 });
  await page.goto(order.url);
  await payButton(page).click();
  await confirmByCode(page, "999");
  await expectDeclined(
    page,
    "セキュリティコードが違います。カードの数字を確かめて、もう一度お試しください。",
  );
  await payButton(page).click();
  await confirmByCode(page);
  await expectPaid(page);
});

test("a browser never seen with this buyer is asked for the code, whatever the amount", async ({
  context,
  browser,
}) => {
  const buyer = await buyerWith(context, { number: CARD.rakuten });
  const page = await onNewBrowser(browser, buyer);
  const order = await orderAtShop({ amountYen: 1980 });
  await page.goto(order.url);
  await payButton(page).click();
  await confirmByCode(page);
  await expectPaid(page);
  await page.context().close();
});
