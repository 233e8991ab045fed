import type { Page } from "@playwright/test";
import { db } from "./arrange";
import { buyerWith } from "./arrange-buyer";
import { orderAtShop } from "./arrange-order";
import { expectPaid, payButton } from "./drive/pay-page";
import { askForCode, codeFor, typeCode } from "./drive/sign-in";
import { expect, test } from "./fixtures";
import { WALLET } from "./house";
import { look } from "./look";
import { CARD } from "./test-cards";

test("a stranger's sign-in is told by mail; its link stops everything until a fresh code", async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  const buyer = await buyerWith(context, { number: CARD.rakuten });
  const elsewhere = await browser.newContext({ baseURL: WALLET, locale: "ja-JP" });
  const stranger = await elsewhere.newPage();
  await stranger.goto("/sign-in");
  await askForCode(stranger, buyer.email);
  const strangersCode = await codeFor(stranger, buyer.email);
  await typeCode(stranger, strangersCode);
  await expect(stranger.getByRole("heading", { name: "お手持ちのカード" })).toBeVisible();

  await page.goto("/security");
  await expect(page.getByRole("button", { name: "心当たりがない" })).toBeVisible();
  await look(page, "security strange sign-in");

  const link = await linkIn(page, buyer.email, "新しい端末でログインがありました");
  await page.goto(link);
  await look(page, "not me");
  expect(await db.session.count({ where: { userId: buyer.id } })).toBe(2);
  await page.getByRole("button", { name: "心当たりがない・止める" }).click();
  await expect(page.getByRole("heading", { name: "すべて止めました" })).toBeVisible();
  await look(page, "not me done");
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "このリンクはもう使えません" })).toBeVisible();
  await look(page, "not me over");

  await stranger.goto("/cards");
  await expect(stranger).toHaveURL(/\/sign-in/);
  await elsewhere.close();

  await page.goto("/sign-in");
  await askForCode(page, buyer.email);
  const ownCode = await codeFor(page, buyer.email, strangersCode);
  await typeCode(page, ownCode);
  await expect(page.getByRole("heading", { name: "お手持ちのカード" })).toBeVisible();
  const order = await orderAtShop({});
  await page.goto(order.url);
  await expect(page.getByText("お支払いを止めています").first()).toBeVisible();
  await payButton(page).click();
  await expect(page.locator("#error-summary")).toContainText("お支払いを止めています");
  await look(page, "pay frozen");

  await page.getByRole("link", { name: "お支払いを再開する" }).click();
  await look(page, "resume");
  await page.getByRole("button", { name: "確認コードを送る" }).click();
  await expect(page.getByText("に6けたの数字を送りました")).toBeVisible();
  await page.getByRole("textbox", { name: "確認コード" }).fill(await codeFor(page, buyer.email, ownCode));
  await page.getByRole("button", { name: "お支払いを再開する" }).click();
  await expect(page.getByText("お支払いを止めています")).toHaveCount(0);
  await payButton(page).click();
  await expectPaid(page);
});

async function linkIn(page: Page, email: string, subject: string): Promise<string> {
  const mailbox = await page.context().newPage();
  let link: string | undefined;
  await expect(async () => {
    await mailbox.goto(`${WALLET}/dev/mailbox?to=${encodeURIComponent(email)}`);
    const mail = mailbox.locator("main").getByText(subject).first();
    await expect(mail).toBeVisible();
    link = /http\S+\/not-me\/[\w-]+/.exec(await mailbox.locator("main").innerText())?.[0];
    expect(link).toBeDefined();
  }).toPass();
  await mailbox.close();
  return link ?? "";
}
