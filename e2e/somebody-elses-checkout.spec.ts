import { makeBuyer } from "@/prisma/factories";
import { db } from "./arrange";
import { buyerWith, onNewBrowser } from "./arrange-buyer";
import { askShop, orderAtShop } from "./arrange-order";
import { expectPaid, payButton } from "./drive/pay-page";
import { expect, test } from "./fixtures";
import { WALLET } from "./house";
import { look } from "./look";
import { CARD } from "./test-cards";

test("in someone's hands: others see neither amount nor lines, before and after signing in", async ({
  page,
  context,
  browser,
}) => {
  await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop({ amountYen: 4_321 });
  await page.goto(order.url);
  await payButton(page).click();
  await expectPaid(page);

  const stranger = await onNewBrowser(browser, await otherBuyer());
  await stranger.goto(order.url);
  await expect(
    stranger.getByRole("heading", { name: "このお支払いは、ほかの方が手続き中です" }),
  ).toBeVisible();
  await look(stranger, "pay someone else");
  const html = await (await stranger.request.get(order.url)).text();
  for (const secret of ["4,321", "4321", "お試しの品"]) expect(html).not.toContain(secret);
  await stranger.context().clearCookies();
  await stranger.goto(order.url);
  await expect(stranger.getByRole("heading", { name: "お支払いの途中です" })).toBeVisible();
  await look(stranger, "pay sign in again");
  expect(await stranger.content()).not.toContain("4,321");
  await stranger.context().close();
});

test("a link that never was", async ({ page, guard }) => {
  const url = `${WALLET}/pay/aaaaaaaaaaaaaaaaaaaaaaaaaa`;
  guard.declare(url, 404);
  const answer = await page.goto(url);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "お支払いのページが見つかりません" })).toBeVisible();
  await look(page, "pay unknown link");
});

test("past its time: says that nothing was charged, and where to go", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop();
  await page.goto(order.url);
  const past = new Date(Date.now() - 1_000);
  await db.checkout.update({ where: { linkId: order.id }, data: { linkExpiresAt: past } });
  await payButton(page).click();
  await expect(page.getByRole("heading", { name: "お支払いの時間が過ぎました" })).toBeVisible();
  await expect(page.getByText("お金は引き落とされていません。")).toBeVisible();
  await look(page, "pay expired");
  expect(await db.payment.count({ where: { checkout: { linkId: order.id } } })).toBe(0);
  await expect
    .poll(async () => (await askShop(order.orderNo)).results.map(({ fields }) => fields.settle_detail))
    .toEqual(["11"]);
});

test("left without paying: the shop hears it once, and the order can be paid by a new link", async ({
  page,
  context,
}) => {
  await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop();
  await page.goto(order.url);
  await page.getByRole("button", { name: "支払わずにお店へ戻る" }).click();
  await expect(page.getByRole("heading", { name: "お支払いを取りやめました" })).toBeVisible();
  await look(page, "pay cancelled");
  await expect
    .poll(async () => (await askShop(order.orderNo)).results.map(({ fields }) => fields.settle_result))
    .toEqual(["2"]);

  await page.getByRole("link", { name: "星屑書房へ戻る" }).click();
  await page.getByRole("button", { name: /支払いページ/ }).click();
  await page.getByRole("link", { name: "クロネコペイで支払う" }).click();
  await payButton(page).click();
  await expectPaid(page);
  await expect.poll(async () => (await askShop(order.orderNo)).state).toBe("paid");
});

test("paid some time ago: says so, with receipt and shop", async ({ page, context }) => {
  const buyer = await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop();
  await page.goto(order.url);
  await payButton(page).click();
  await expectPaid(page);
  const authorizedAt = new Date(Date.now() - 11 * 60_000);
  await db.payment.updateMany({ where: { userId: buyer.id }, data: { authorizedAt } });
  await page.reload();
  await expect(page.getByRole("heading", { name: "このお支払いは済んでいます" })).toBeVisible();
  await look(page, "pay already");
  await page.getByRole("link", { name: "控えを見る・印刷する" }).click();
  await look(page, "receipt");
  await page.goto("/payments");
  await expect(page.locator("main")).toContainText("1,980円");
  await look(page, "payments");
});

function otherBuyer() {
  return makeBuyer(db);
}
