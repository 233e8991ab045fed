import type { Page } from "@playwright/test";
import { randomId } from "@/lib/random-id";
import { fillDetails, pressAdd, typeCard } from "./drive/card-entry";
import { expectPaid, payButton } from "./drive/pay-page";
import { orderPathOf } from "./drive/shop-pages";
import { leaveOffer, signInByMail } from "./drive/sign-in";
import { expect, test } from "./fixtures";
import { SHOP, WALLET } from "./house";
import { look } from "./look";
import { CARD } from "./test-cards";

test("from the shelf to the result the shop was told: sign in, keep a first card, pay, come back", async ({
  page,
}) => {
  await page.goto(SHOP);
  await look(page, "shop shelf");
  await page
    .getByRole("link", { name: /夜をわたる猫/ })
    .first()
    .click();
  await look(page, "shop book");
  await page.getByRole("button", { name: "クロネコペイで支払う" }).click();
  await page.waitForURL(/\/orders\//);
  await look(page, "shop order");
  const order = orderPathOf(page);
  await page.getByRole("link", { name: "クロネコペイで支払う" }).click();

  await expect(page.getByText("星屑書房")).toBeVisible();
  await expect(page.getByText(/2,530円/).first()).toBeVisible();
  await look(page, "pay sign-in first");
  const payPage = page.url();
  await page.getByRole("link", { name: "ログインして支払う" }).click();
  await signInByMail(page, `book-${randomId()}@example.com`);
  await leaveOffer(page);
  await page.waitForURL(payPage);
  await look(page, "pay no card");

  await page.getByRole("link", { name: "カードを登録して支払う" }).click();
  await keepFirstCard(page);

  await page.waitForURL(payPage);
  await look(page, "pay ready");
  await payButton(page).click();
  await expectPaid(page);
  await expect(page.getByText("楽天カード（Visa）")).toBeVisible();
  await look(page, "pay complete");

  await page.getByRole("link", { name: "星屑書房へ戻る" }).click();
  expect(new URL(page.url()).origin).toBe(new URL(SHOP).origin);
  await expectTold(page, order);
});

async function keepFirstCard(page: Page) {
  await expect(page.getByRole("textbox", { name: "お名前" })).toHaveValue("星野 美緒");
  await look(page, "card add first");
  await fillDetails(page);
  await typeCard(page, { number: CARD.rakuten });
  await pressAdd(page);
}

/** The shop's page is the proof: the body byte for byte, the code of 楽天カード, the signature. */
async function expectTold(page: Page, order: string) {
  const body = page.locator("pre.body");
  await expect(async () => {
    await page.goto(`${SHOP}${order}?back=1`);
    await expect(body).toHaveCount(1, { timeout: 1_000 });
  }).toPass();
  const orderNo = decodeURIComponent(order.split("/").at(-1) ?? "");
  await expect(body).toHaveText(
    new RegExp(
      `^trader_code=777777701&order_no=${orderNo}&settle_price=2530&settle_date=\\d{14}&settle_result=1&settle_detail=4&settle_method=14$`,
    ),
  );
  await expect(page.getByText("署名は正しい")).toBeVisible();
  await expect(page.getByText("お支払いを確認しました")).toBeVisible();
  await look(page, "shop order told");
  expect(page.url().startsWith(WALLET)).toBe(false);
}
