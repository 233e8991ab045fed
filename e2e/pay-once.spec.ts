import type { BrowserContext, Page } from "@playwright/test";
import { db } from "./arrange";
import { buyerWith } from "./arrange-buyer";
import { askShop, orderAtShop } from "./arrange-order";
import { expectPaid, payButton } from "./drive/pay-page";
import { formOfPage, openPage, press } from "./drive/press-by-form";
import { expect, test } from "./fixtures";
import { WALLET } from "./house";
import { tradesOfCheckout } from "./look-at-gateway";
import { CARD } from "./test-cards";

const PRESSES = process.env.PROOF_SIZE === "full" ? 100 : 20;

test("a double click pays once", async ({ page, context }) => {
  const order = await atPayPage(page, context);
  await payButton(page).dblclick();
  await expectPaid(page);
  await expectOnce(order);
});

test("refresh and Back after paying show that it is paid, and pay nothing", async ({ page, context }) => {
  const order = await atPayPage(page, context);
  await payButton(page).click();
  await expectPaid(page);
  await page.reload();
  await expectPaid(page);
  await page.getByRole("link", { name: "控えを見る・印刷する" }).click();
  await expect(page.getByRole("heading", { name: "お支払いの控え" })).toBeVisible();
  await page.goBack();
  await expectPaid(page);
  await expect(payButton(page)).toHaveCount(0);
  // Back leads to where the buyer came from, and Forward shows what is so.
  await page.goBack();
  await page.waitForURL("about:blank");
  await page.goForward();
  await expectPaid(page);
  await page.goto(order.url);
  await expectPaid(page);
  await expectOnce(order);
});

test("a second tab that still shows the button pays nothing more", async ({ page, context }) => {
  const order = await atPayPage(page, context);
  const second = await context.newPage();
  await second.goto(order.url);
  await payButton(page).click();
  await expectPaid(page);
  await payButton(second).click();
  await expectPaid(second);
  await expectOnce(order);
});

test("two tabs pressed at the same moment pay once", async ({ page, context }) => {
  const order = await atPayPage(page, context);
  const second = await context.newPage();
  await second.goto(order.url);
  await Promise.all([payButton(page).click(), payButton(second).click()]);
  await Promise.all([expectPaid(page), expectPaid(second)]);
  await expectOnce(order);
});

test(`${PRESSES} presses at once pay once`, async ({ page, context }) => {
  const order = await atPayPage(page, context);
  const cookies = Object.fromEntries(
    (await context.cookies(WALLET)).map(({ name, value }) => [name, value] as const),
  );
  const browser = { wallet: WALLET, cookies };
  const fields = formOfPage(await (await openPage(browser, order.url)).text()) ?? {};
  expect(Object.keys(fields)).toContain("card");
  const answers = await Promise.all(Array.from({ length: PRESSES }, () => press(browser, order.url, fields)));
  expect(answers.map(({ status }) => status)).toEqual(Array(PRESSES).fill(303));
  await page.reload();
  await expectPaid(page);
  await expectOnce(order);
});

async function atPayPage(page: Page, context: BrowserContext) {
  await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop();
  await page.goto(order.url);
  await payButton(page).waitFor();
  return order;
}

/** One authorisation at the gateway, one payment, one result for the shop. */
async function expectOnce(order: { id: string; orderNo: string }) {
  expect(await tradesOfCheckout(order.id)).toMatchObject([{ status: 4, price: 1980 }]);
  expect(await db.payment.count({ where: { checkout: { linkId: order.id } } })).toBe(1);
  await expect.poll(async () => (await askShop(order.orderNo)).results.length).toBe(1);
}
