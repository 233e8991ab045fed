import { issuerName } from "@/lib/cards/rules";
import { RANGES } from "@/sandbox/cards/ranges";
import { testNumber } from "@/sandbox/cards/test-number";
import { buyerWith } from "./arrange-buyer";
import { askShop, orderAtShop } from "./arrange-order";
import { expectPaid, payButton } from "./drive/pay-page";
import { expect, test } from "./fixtures";

const BRAND_SHOWN = { Visa: "Visa", Mastercard: "Mastercard", JCB: "JCB", Amex: "AMEX", Diners: "Diners" };

/** Every row of protocol § 21.3: the issuer is the acquirer's, whatever the brand, and the shop hears its code. */
for (const [prefix, { brand, method }] of Object.entries(RANGES)) {
  const number = testNumber(prefix, "001");
  const issuer = issuerName(method, "ja");
  const lastFour = number.slice(-4);

  test(`${issuer} (${brand}) pays, and the shop hears settle_method ${method}`, async ({ page, context }) => {
    await buyerWith(context, { number });
    const order = await orderAtShop({ amountYen: 4180 });
    await page.goto(order.url);
    await expect(
      page.getByRole("radio", { name: new RegExp(`${issuer}.*${lastFour}.*${BRAND_SHOWN[brand]}`) }),
    ).toBeChecked();
    await payButton(page).click();
    await expectPaid(page);
    await page.getByRole("link", { name: "控えを見る・印刷する" }).click();
    await expect(page.getByRole("heading", { name: "お支払いの控え" })).toBeVisible();
    await expect(page.locator("main")).toContainText(`${issuer}（${BRAND_SHOWN[brand]}） ${lastFour}・一括`);
    await expect(page.locator("main")).toContainText("4,180円");
    await expect(page.getByRole("link", { name: "のサイトへ" })).toBeVisible();
    await expect
      .poll(async () => (await askShop(order.orderNo)).results[0]?.fields)
      .toMatchObject({
        order_no: order.orderNo,
        settle_price: "4180",
        settle_result: "1",
        settle_detail: "4",
        settle_method: String(method),
      });
  });
}
