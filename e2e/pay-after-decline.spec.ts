import { buyerWith } from "./arrange-buyer";
import { askShop, orderAtShop } from "./arrange-order";
import { confirmByCode } from "./drive/card-entry";
import { cardRow, expectDeclined, expectPaid, payButton } from "./drive/pay-page";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { standing, tradesOfCheckout } from "./look-at-gateway";
import { CARD } from "./test-cards";

const NEUTRAL = "カード会社から承認されませんでした。理由はカード会社だけがお答えできます。";
const DECLINES = [
  { why: "G12", number: CARD.declinesPayment, sentence: NEUTRAL },
  {
    why: "over the limit, G54",
    number: CARD.overLimit,
    sentence: "ご利用限度額か、利用回数の上限を超えています。",
  },
  { why: "reported stolen, G60, which nobody is told", number: CARD.stolen, sentence: NEUTRAL },
];

for (const { why, number, sentence } of DECLINES)
  test(`declined (${why}): the reason in words, and the other card pays in the same checkout`, async ({
    page,
    context,
  }) => {
    await buyerWith(context, { number }, { number: CARD.rakuten });
    const order = await orderAtShop();
    await page.goto(order.url);
    await payButton(page).click();
    await expectDeclined(page, sentence);
    await expect(page).toHaveTitle(/^エラー：/);
    await expect(cardRow(page, "楽天カード")).toBeChecked();
    await look(page, `pay declined ${number.slice(-4)}`);
    expect((await askShop(order.orderNo)).results).toEqual([]);

    // Enter on a row presses for that row, not the button for the same card.
    await cardRow(page, "楽天カード").press("Enter");
    await expect(page.getByRole("heading", { name: "セキュリティコードの確認" })).toBeVisible();
    await confirmByCode(page);
    await expectPaid(page);
    await expect.poll(async () => (await askShop(order.orderNo)).state).toBe("paid");
    expect((await askShop(order.orderNo)).results).toHaveLength(1);
    expect(standing(await tradesOfCheckout(order.id))).toHaveLength(1);
  });

test("the same card once more, with the plan of before: amount and card stand beside the code", async ({
  page,
  context,
}) => {
  await buyerWith(context, { number: CARD.overLimit }, { number: CARD.rakuten });
  await page.goto((await orderAtShop()).url);
  await page.getByRole("radio", { name: "分割" }).check();
  await payButton(page).click();
  await expectDeclined(page, "ご利用限度額か、利用回数の上限を超えています。");
  await page.locator("summary", { hasText: "同じカードでもう一度試す" }).click();
  const card = `Visaカード ${CARD.overLimit.slice(-4)}・3回`;
  await look(page, "pay declined same card");
  await page.getByRole("button", { name: `1,980円を支払う ${card}` }).click();
  await expect(page.getByRole("heading", { name: "セキュリティコードの確認" })).toBeVisible();
  await expect(page.locator(".paybar .with")).toContainText(card, { useInnerText: true });
  await expect(payButton(page)).toHaveText("1,980円を支払う");
});

test("declined four times: this checkout takes no more tries, and the shop is the way on", async ({
  page,
  context,
}) => {
  await buyerWith(context, { number: CARD.declinesPayment });
  const order = await orderAtShop();
  await page.goto(order.url);
  await payButton(page).click();
  await expectDeclined(page, NEUTRAL);
  for (let tries = 2; tries <= 4; tries++) {
    await payButton(page).click();
    await confirmByCode(page);
    if (tries < 4) await expect(page.locator("#declined")).toBeVisible();
  }
  await expect(page.getByRole("heading", { name: "このお支払いでは、これ以上試せません" })).toBeVisible();
  await look(page, "pay stopped");
  await expect(payButton(page)).toHaveCount(0);
  expect(standing(await tradesOfCheckout(order.id))).toHaveLength(0);
});
