import type { Page } from "@playwright/test";
import { db } from "./arrange";
import { deskOf, saleAtGateway, someBuyer } from "./arrange-desk";
import { expect, test } from "./fixtures";
import { look } from "./look";

test("a sale from the list to its cancel: search, amount, shipment refused and registered, story", async ({
  page,
  context,
  browser,
}) => {
  const shop = await deskOf(context, "OPERATOR");
  const buyer = await someBuyer(browser);
  const { orderNo, paymentId } = await saleAtGateway(shop.merchantId, buyer);
  await page.goto("/merchant");
  await expect(page).toHaveURL(`${shop.desk}/payments`);
  await page.getByLabel("注文番号・金額").fill(orderNo.toLowerCase());
  await page.getByRole("button", { name: "検索" }).click();
  await expect(page.getByRole("row").filter({ hasText: orderNo })).toContainText("14");
  await look(page, "desk transactions");

  await page.getByRole("link", { name: orderNo }).click();
  await expect(page.getByRole("heading", { name: orderNo })).toBeVisible();
  await look(page, "desk transaction");

  await page.getByRole("link", { name: "金額を変更" }).click();
  await page.getByLabel("変更後の金額").fill("5000");
  await page.getByRole("button", { name: "この金額に変更する" }).click();
  await expect(page.locator("#error-summary")).toContainText("現在の金額より少ない");
  await look(page, "desk amount refused");

  await page.goBack();
  await page.getByRole("link", { name: "出荷を登録する" }).click();
  await page.getByLabel("送り状番号").fill("301122334451");
  await page.getByRole("button", { name: "出荷を登録する" }).click();
  await expect(page.locator("#error-summary")).toContainText("最後の1けた");
  await look(page, "desk shipment refused");
  await page.getByLabel("送り状番号").fill("3011-2233-4450");
  await page.getByRole("button", { name: "出荷を登録する" }).click();
  await expectChanged(page, paymentId, { state: "CAPTURE_REQUESTED" });

  await page.getByRole("link", { name: "取り消す" }).click();
  await look(page, "desk cancel");
  await page.getByRole("button", { name: "取り消す" }).click();
  await expectChanged(page, paymentId, { state: "CANCELLED" });
  const story = page.locator(".log");
  await expect(story).toContainText(shop.person.email);
  await expect(story).toContainText("送り状番号 301122334450");
  await expect(page.getByRole("link", { name: "取り消す" })).toHaveCount(0);
});

test("whoever may only look sees no change to make; another shop's desk is not there", async ({
  page,
  context,
  browser,
}) => {
  const shop = await deskOf(context, "VIEWER");
  const { paymentId } = await saleAtGateway(shop.merchantId, await someBuyer(browser));
  await page.goto(`${shop.desk}/payments/${paymentId}`);
  await expect(page.getByRole("heading", { name: "概要" })).toBeVisible();
  await expect(page.getByRole("link", { name: "取り消す" })).toHaveCount(0);
  const other = await deskOf(await browser.newContext());
  for (const path of [
    `${shop.desk}/payments/${paymentId}/cancel`,
    `${other.desk}/payments`,
    `${other.desk}/payments/${paymentId}`,
  ]) {
    const answer = await page.request.get(path);
    expect([path, answer.status()]).toEqual([path, 404]);
  }
});

test("without a passkey shown just now no money is moved: one is asked for, or added first", async ({
  page,
  context,
  browser,
}) => {
  const shop = await deskOf(context, "OPERATOR");
  const { paymentId } = await saleAtGateway(shop.merchantId, await someBuyer(browser));
  await db.session.updateMany({ where: { userId: shop.person.id }, data: { passkeyAt: null } });
  await page.goto(`${shop.desk}/payments/${paymentId}`);
  await page.getByRole("link", { name: "取り消す" }).click();
  await expect(page.getByText("メールの確認コードは使えません")).toBeVisible();
  await look(page, "desk wants a passkey");
  await page.getByRole("link", { name: "パスキーを登録する" }).click();
  await expect(page).toHaveURL(/\/security\/passkeys\/add\?returnTo=/);
  expect(await db.payment.findUnique({ where: { id: paymentId } })).toMatchObject({ state: "AUTHORIZED" });
});

test("the search as a file, in both encodings", async ({ page, context, browser }) => {
  const shop = await deskOf(context, "VIEWER");
  const { orderNo } = await saleAtGateway(shop.merchantId, await someBuyer(browser));
  const read = async (encoding: string) => {
    const answer = await page.request.get(`${shop.desk}/payments/csv?encoding=${encoding}`);
    return {
      type: answer.headers()["content-type"],
      text: new TextDecoder(encoding, { ignoreBOM: true }).decode(await answer.body()),
    };
  };
  const [utf8, sjis] = [await read("utf-8"), await read("shift_jis")];
  expect(utf8.type).toBe("text/csv; charset=utf-8");
  expect(utf8.text.startsWith("\uFEFF")).toBe(true);
  expect(utf8.text).toContain(`"${orderNo}","14","楽天カード","4180","4","支払い済み"`);
  expect(sjis.text).toBe(utf8.text.slice(1));
});

async function expectChanged(page: Page, id: string, facts: Record<string, unknown>) {
  await expect(page.getByRole("status")).toContainText("完了しました");
  await expect.poll(() => db.payment.findUnique({ where: { id } })).toMatchObject(facts);
}
