import type { BrowserContext, Page } from "@playwright/test";
import { db } from "./arrange";
import { buyerWith, knownBuyer } from "./arrange-buyer";
import { askShop, orderAtShop } from "./arrange-order";
import { answer, cancelChallenge, failChallenge, goToCardCompany, passChallenge } from "./drive/card-company";
import { addCard, confirmByCode } from "./drive/card-entry";
import { expectDeclined, expectPaid, payButton } from "./drive/pay-page";
import { expect, test } from "./fixtures";
import { CARD_ORIGIN, SANDBOX, WALLET } from "./house";
import { look } from "./look";
import { expectNoYenStanding, standing, tradesOfCheckout } from "./look-at-gateway";
import { CARD } from "./test-cards";

const KEPT = "カードを登録しました";

test.describe("registering a card", () => {
  test("passed", async ({ page, context }) => {
    const buyer = await atChallenge(page, context, CARD.challenges);
    await look(page, "3ds registration");
    await passChallenge(page);
    await expect(page.getByText(KEPT)).toBeVisible();
    await expectNoYenStanding(buyer);
  });

  test("failed: the reason, the place free again, nothing standing", async ({ page, context }) => {
    const buyer = await atChallenge(page, context, CARD.failsAuthentication);
    await failChallenge(page);
    await expect(page.getByText("カード会社の本人認証が完了しなかったため、登録していません")).toBeVisible();
    await expect(page.getByRole("link", { name: /1枚目のカードを追加/ })).toBeVisible();
    await look(page, "cards refused by 3-D Secure");
    await expectNoYenStanding(buyer);
  });

  test("abandoned on our page, from the list of cards", async ({ page, context }) => {
    const buyer = await atChallenge(page, context, CARD.challenges);
    await page.getByRole("link", { name: "あとで続ける（カード一覧へ）" }).click();
    await expect(page.getByText("登録の途中です")).toBeVisible();
    await look(page, "cards challenged");
    await page.getByRole("button", { name: "取りやめる" }).click();
    await expect(page.getByText("登録を取りやめました。カードは登録されていません")).toBeVisible();
    await expect(page.getByRole("link", { name: /1枚目のカードを追加/ })).toBeVisible();
    await expectNoYenStanding(buyer);
  });

  test("resumed after leaving, even after leaving the card company's page", async ({ page, context }) => {
    await atChallenge(page, context, CARD.challenges);
    await goToCardCompany(page);
    await page.goto(`${WALLET}/cards`);
    await page.getByRole("link", { name: "続ける" }).click();
    await passChallenge(page);
    await expect(page.getByText(KEPT)).toBeVisible();
  });

  test("finished in a second tab: the first one learns it", async ({ page, context }) => {
    const buyer = await atChallenge(page, context, CARD.challenges);
    const second = await context.newPage();
    await second.goto(page.url());
    await passChallenge(second);
    await expect(second.getByText(KEPT)).toBeVisible();
    await page.reload();
    await expect(page.getByText(KEPT)).toBeVisible();
    expect(await db.card.count({ where: { userId: buyer.id, state: "KEPT" } })).toBe(1);
  });
});

test.describe("paying", () => {
  test("passed", async ({ page, context }) => {
    const order = await atPayChallenge(page, context, CARD.rakutenChallenges);
    await look(page, "3ds payment");
    await passChallenge(page);
    await expectPaid(page);
    await expect.poll(async () => (await askShop(order.orderNo)).state).toBe("paid");
    expect(standing(await tradesOfCheckout(order.id))).toHaveLength(1);
  });

  test("failed: declined, nothing charged", async ({ page, context }) => {
    const order = await atPayChallenge(page, context, CARD.challenges);
    await failChallenge(page);
    await expectDeclined(page, "本人認証ができませんでした");
    expect(standing(await tradesOfCheckout(order.id))).toHaveLength(0);
  });

  test("cancelled at the card company", async ({ page, context }) => {
    const order = await atPayChallenge(page, context, CARD.challenges);
    await cancelChallenge(page);
    await expectDeclined(page, "本人認証ができませんでした");
    expect(standing(await tradesOfCheckout(order.id))).toHaveLength(0);
  });

  test("abandoned: another way is chosen, and the card company's page then charges nothing", async ({
    page,
    context,
  }) => {
    const order = await atPayChallenge(page, context, CARD.challenges);
    const old = await context.newPage();
    await old.goto(page.url());
    await goToCardCompany(old);
    await page.getByRole("link", { name: "認証をやめて、支払い方法を選びなおす" }).click();
    await expect(page.getByRole("heading", { name: "本人認証の途中です" })).toBeVisible();
    await look(page, "pay challenged");
    await page.getByRole("button", { name: "別の方法で支払う" }).click();
    await expect(payButton(page)).toBeVisible();
    await answer(old, "1234");
    await expect(payButton(old)).toBeVisible();
    expect(standing(await tradesOfCheckout(order.id))).toHaveLength(0);
  });

  test("resumed after leaving", async ({ page, context }) => {
    const order = await atPayChallenge(page, context, CARD.challenges);
    await goToCardCompany(page);
    await page.goto(order.url);
    await page.getByRole("link", { name: "本人認証を続ける" }).click();
    await passChallenge(page);
    await expectPaid(page);
  });
});

test("the return from the card company arrives without a cookie, and works", async ({ page, context }) => {
  await atChallenge(page, context, CARD.challenges);
  const back = page.waitForRequest(
    (request) => request.method() === "POST" && request.url().includes("/back"),
  );
  await passChallenge(page);
  const headers = await (await back).allHeaders();
  expect(headers.cookie).toBeUndefined();
  expect([SANDBOX, "null"]).toContain(headers.origin);
  expect(headers.origin).not.toBe(CARD_ORIGIN);
  await expect(page.getByText(KEPT)).toBeVisible();
});

async function atChallenge(page: Page, context: BrowserContext, number: string) {
  const buyer = await knownBuyer(context);
  await page.goto("/cards/add");
  await addCard(page, { number });
  await expect(page.getByRole("heading", { name: "カード会社の本人認証" })).toBeVisible();
  return buyer;
}

/** Above ¥50,000 the policy asks for the code and the challenge. */
async function atPayChallenge(page: Page, context: BrowserContext, number: string) {
  await buyerWith(context, { number });
  const order = await orderAtShop({ amountYen: 52_000 });
  await page.goto(order.url);
  await payButton(page).click();
  await confirmByCode(page);
  await expect(page.getByRole("heading", { name: "カード会社の本人認証" })).toBeVisible();
  return order;
}
