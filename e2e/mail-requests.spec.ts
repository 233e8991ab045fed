import { randomId } from "@/lib/random-id";
import { deskOf } from "./arrange-desk";
import { expect, test } from "./fixtures";
import { WALLET } from "./house";
import { look } from "./look";

test("an order taken by telephone is asked for by mail, asked for again and withdrawn", async ({
  page,
  context,
  browser,
}) => {
  const { desk } = await deskOf(context);
  const orderNo = `TEL${randomId().replace(/\W/g, "").slice(0, 10).toUpperCase()}`;
  const email = `${orderNo.toLowerCase()}@example.com`;
  await page.goto(`${desk}/requests`);
  await page.getByLabel("注文番号").fill(orderNo);
  await page.getByLabel("金額").fill("none");
  await page.getByRole("button", { name: "メールを送る" }).click();
  const summary = page.locator("#error-summary");
  await expect(summary).toContainText("内容を200文字までで入力してください。");
  await expect(summary).toContainText("金額は1以上の整数で入力してください。");
  await expect(page.getByLabel("注文番号")).toHaveValue(orderNo);
  await look(page, "desk mail request faults");

  await page.getByLabel("内容").fill("灯台の写真集");
  await page.getByLabel("金額").fill("3300");
  await page.getByLabel("購入者のメールアドレス").fill(email);
  await page.getByRole("button", { name: "メールを送る" }).click();
  await expect(page.getByRole("status")).toContainText("メールを送りました");
  const request = page.getByRole("listitem").filter({ hasText: orderNo });
  await expect(request).toContainText("お支払い待ち");
  await look(page, "desk mail requests");
  await request.getByRole("button", { name: "もう一度送る" }).click();
  await expect(request).toContainText("2回送信");

  const buyer = await (await browser.newContext()).newPage();
  await expect(async () => {
    await buyer.goto(`${WALLET}/dev/mailbox?to=${encodeURIComponent(email)}`);
    await expect(buyer.getByRole("main")).toContainText("/pay/", { timeout: 500 });
  }).toPass();
  const [link = ""] = /https?:\S+\/pay\/\S+/.exec(await buyer.getByRole("main").innerText()) ?? [];
  await buyer.goto(link);
  await expect(buyer.getByRole("main")).toContainText("3,300");
  await request.getByRole("button", { name: "依頼を取り下げる" }).click();
  await expect(request).toContainText("終了");
  await expect(request.getByRole("button")).toHaveCount(0);
  await buyer.reload();
  await expect(buyer.getByRole("heading", { name: "お支払いの受付が終わりました" })).toBeVisible();
  await expect(buyer.getByRole("main")).toContainText("お店がこのお支払いの受付を終えました");
  await buyer.context().close();
});
