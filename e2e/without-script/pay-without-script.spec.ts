import { db } from "../arrange";
import { buyerWith } from "../arrange-buyer";
import { askShop, orderAtShop } from "../arrange-order";
import { payButton } from "../drive/pay-page";
import { expect, test } from "../fixtures";
import { CARD } from "../test-cards";
import { lookAtCopy } from "./look-at-copy";

test("pays with a kept card, sees the receipt, goes back to the shop", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  const order = await orderAtShop();
  await page.goto(order.url);
  await expect(page.getByRole("radio", { name: /楽天カード/ })).toBeChecked();
  await page.getByRole("radio", { name: /Mastercard/ }).check();
  await expect(page.locator(".paybar .with")).toContainText("Mastercardカード 0012・一括", {
    useInnerText: true,
  });
  await payButton(page).click();
  await expect(page.getByRole("heading", { name: "お支払いが完了しました" })).toBeVisible();
  await expect(page.locator("main")).toContainText("Mastercardカード");
  await page.getByRole("link", { name: "控えを見る・印刷する" }).click();
  await expect(page.getByRole("heading", { name: "お支払いの控え" })).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "星屑書房へ戻る" }).click();
  await expect.poll(async () => (await askShop(order.orderNo)).state).toBe("paid");
});

test("declined: the reason, and the other card says what it needs", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.overLimit }, { number: CARD.rakuten });
  const order = await orderAtShop();
  await page.goto(order.url);
  await payButton(page).click();
  await expect(page.getByRole("heading", { name: "このカードでは支払えませんでした" })).toBeVisible();
  await expect(page.getByText("ご利用限度額か、利用回数の上限を超えています。")).toBeVisible();
  await expect(page.getByRole("radio", { name: /楽天カード/ })).toBeChecked();
  await payButton(page).click();
  const note = page.locator("noscript b");
  await expect(note).toBeVisible();
  await expect(note).toContainText("このカードでのお支払いには本人認証が必要です。JavaScriptを有効にするか");
  await lookAtCopy(page, context.browser(), "pay confirm without script");
});

test("a card that needs 3-D Secure: another one that needs none is offered, and pays", async ({
  page,
  context,
}) => {
  const { cardIds } = await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  await db.card.update({ where: { id: cardIds[0] }, data: { threeDCode: "0003" } });
  const order = await orderAtShop();
  await page.goto(order.url);
  await page.getByRole("radio", { name: "分割" }).check();
  await payButton(page).click();
  await page.getByRole("button", { name: "1,980円を支払う Mastercardカード 0012・3回" }).click();
  await expect(page.getByRole("heading", { name: "お支払いが完了しました" })).toBeVisible();
  await expect(page.locator("main")).toContainText("Mastercardカード");
  await expect(page.locator("main")).toContainText("3回");
});

test("another card is offered only where it allows the plan; more time keeps card and plan", async ({
  page,
  context,
}) => {
  const diners = { number: "36990200000016" };
  const buyer = await buyerWith(context, { number: CARD.rakuten }, diners, { number: CARD.mastercard });
  await db.card.update({ where: { id: buyer.cardIds[0] }, data: { threeDCode: "0003" } });
  const order = await orderAtShop();
  const windowEndsAt = new Date(Date.now() + 100_000);
  await db.checkout.update({ where: { linkId: order.id }, data: { boundUserId: buyer.id, windowEndsAt } });
  await page.goto(order.url);
  await page.getByRole("radio", { name: "分割" }).check();
  await page.getByRole("combobox", { name: "回数" }).selectOption("6");
  await payButton(page).click();
  await expect(page.getByRole("button", { name: /0012・6回/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /0016/ })).toHaveCount(0);
  await page.getByRole("button", { name: "30分延長する" }).click();
  await expect(page.getByRole("radio", { name: /楽天カード/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: "分割" })).toBeChecked();
  await expect(page.getByRole("combobox", { name: "回数" })).toHaveValue("6");
});

test("more time: the card and the plan that were chosen stay", async ({ page, context }) => {
  const buyer = await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  const order = await orderAtShop();
  const windowEndsAt = new Date(Date.now() + 100_000);
  await db.checkout.update({ where: { linkId: order.id }, data: { boundUserId: buyer.id, windowEndsAt } });
  await page.goto(order.url);
  await page.getByRole("radio", { name: /Mastercard/ }).check();
  await page.getByRole("radio", { name: "分割" }).check();
  await page.getByRole("combobox", { name: "回数" }).selectOption("6");
  await page.getByRole("button", { name: "30分延長する" }).click();
  await expect(page.getByRole("timer")).toHaveCount(0);
  await expect(page.getByRole("radio", { name: /Mastercard/ })).toBeChecked();
  await payButton(page).click();
  await expect(page.locator("main")).toContainText("Mastercardカード");
  await expect(page.locator("main")).toContainText("6回");
});

test("a card for this once, and an expired one: the page says what is needed, and where it is renewed", async ({
  page,
  context,
}) => {
  const { cardIds } = await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  await db.card.update({ where: { id: cardIds[0] }, data: { expiryYear: 2026, expiryMonth: 3 } });
  await page.goto((await orderAtShop()).url);
  await page.getByRole("radio", { name: "今回だけ別のカード" }).check();
  await expect(page.locator("noscript b:visible")).toContainText(
    "カード番号の入力にはJavaScriptが必要です。",
  );
  await payButton(page).click();
  await expect(page.locator("#error-summary")).toContainText("カード番号の入力欄が開いていません。");
  await expect(page.getByRole("radio", { name: "今回だけ別のカード" })).toBeChecked();
  await page.getByRole("radio", { name: /楽天カード/ }).check();
  await page.getByRole("button", { name: "1,980円・更新して支払いへ進む" }).click();
  await expect(page.getByRole("heading", { name: "カードを更新する" })).toBeVisible();
});

test("name and phone that cannot be kept: the faults, and the card and plan that were chosen", async ({
  page,
  context,
}) => {
  const buyer = await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  await db.user.update({ where: { id: buyer.id }, data: { phone: null } });
  await page.goto((await orderAtShop()).url);
  await page.getByRole("radio", { name: /Mastercard/ }).check();
  await page.getByRole("radio", { name: "分割" }).check();
  await page.getByRole("combobox", { name: "回数" }).selectOption("6");
  await page.getByRole("textbox", { name: "電話番号" }).fill("12");
  await payButton(page).click();
  await expect(page.locator("#error-summary")).toContainText("電話番号");
  await expect(page.getByRole("textbox", { name: "電話番号" })).toHaveValue("12");
  await expect(page.getByRole("radio", { name: /Mastercard/ })).toBeChecked();
  await page.getByRole("textbox", { name: "電話番号" }).fill("090-1234-5678");
  await payButton(page).click();
  await expect(page.locator("main")).toContainText("Mastercardカード");
  await expect(page.locator("main")).toContainText("6回");
});

test("three payments with a kept card", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop();
  await page.goto(order.url);
  await page.getByRole("radio", { name: "分割" }).check();
  await page.getByRole("combobox", { name: "回数" }).selectOption("6");
  await payButton(page).click();
  await expect(page.locator("main")).toContainText("6回");
});

test("leaves without paying", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop();
  await page.goto(order.url);
  await page.getByRole("button", { name: "支払わずにお店へ戻る" }).click();
  await expect(page.getByRole("heading", { name: "お支払いを取りやめました" })).toBeVisible();
});

test("an unknown outcome: a link looks again", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.paymentLostAfter });
  const order = await orderAtShop();
  await page.goto(order.url);
  await payButton(page).click();
  await expect(async () => {
    await page.goto(order.url);
    await expect(page.getByRole("heading", { name: "お支払いが完了しました" })).toBeVisible({ timeout: 500 });
  }).toPass();
});
