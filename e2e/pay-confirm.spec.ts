import { untilTime } from "@/app/pay/[checkoutId]/times";
import { db } from "./arrange";
import { buyerWith, onNewBrowser } from "./arrange-buyer";
import { askShop, orderAtShop } from "./arrange-order";
import { cardFrame, confirmByCode } from "./drive/card-entry";
import { cardRow, expectDeclined, expectPaid, payButton } from "./drive/pay-page";
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
  await expect(page.getByRole("region", { name: "最終確認" })).toBeVisible();
  const { windowEndsAt } = await db.checkout.findUniqueOrThrow({ where: { linkId: order.id } });
  if (!windowEndsAt) throw new Error("the press did not begin the 30 minutes");
  await expect(page.locator("header")).toContainText(
    `クロネコペイ${untilTime(windowEndsAt, new Date())}まで有効`,
  );
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

test("more time while the code is asked for pays nothing: 30 minutes more, card and plan as they were", async ({
  page,
  context,
}) => {
  const buyer = await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  const order = await orderAtShop({ amountYen: 60_000 });
  const windowEndsAt = new Date(Date.now() + 100_000);
  await db.checkout.update({ where: { linkId: order.id }, data: { boundUserId: buyer.id, windowEndsAt } });
  await page.goto(order.url);
  await cardRow(page, "Mastercard").check();
  await page.getByRole("radio", { name: "分割" }).check();
  await page.getByRole("combobox", { name: "回数" }).selectOption("6");
  await payButton(page).click();
  await cardFrame(page).getByRole("textbox", { name: "セキュリティコード" }).fill("123");
  await page.getByRole("button", { name: "30分延長する" }).click();
  await expect(page.getByRole("timer")).toHaveCount(0);
  await expect(cardRow(page, "Mastercard")).toBeChecked();
  await expect(page.getByRole("radio", { name: "分割" })).toBeChecked();
  await expect(page.getByRole("combobox", { name: "回数" })).toHaveValue("6");
  const { windowEndsAt: later } = await db.checkout.findUniqueOrThrow({ where: { linkId: order.id } });
  expect((later?.getTime() ?? 0) - windowEndsAt.getTime()).toBe(30 * 60_000);
  expect(await db.payment.count({ where: { checkout: { linkId: order.id } } })).toBe(0);
});

test("a code that came too late: card and plan stay as they were, and the next press pays with them", async ({
  page,
  context,
}) => {
  const { id: userId } = await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  const order = await orderAtShop({ amountYen: 60_000 });
  await page.goto(order.url);
  await cardRow(page, "Mastercard").check();
  await page.getByRole("radio", { name: "分割" }).check();
  await page.getByRole("combobox", { name: "回数" }).selectOption("6");
  await payButton(page).click();
  await expect(cardFrame(page).getByRole("textbox")).toHaveCount(1);
  await db.cardEntryTicket.updateMany({ where: { userId }, data: { expiresAt: new Date() } });
  await confirmByCode(page);
  await expect(page.locator("#error-summary")).toContainText("確認の有効時間が過ぎました。");
  await expect(cardRow(page, "Mastercard")).toBeChecked();
  await expect(page.getByRole("radio", { name: "分割" })).toBeChecked();
  await expect(page.getByRole("combobox", { name: "回数" })).toHaveValue("6");
  await expect(page.locator(".paybar .with")).toContainText("・6回", { useInnerText: true });
  await payButton(page).click();
  await confirmByCode(page);
  await expectPaid(page);
  await expect(page.locator("main")).toContainText("6回");
});
