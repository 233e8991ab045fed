import type { Page } from "@playwright/test";
import { db, signInAs } from "./arrange";
import { buyerWith, knownBuyer } from "./arrange-buyer";
import { openTicket } from "./arrange-card";
import { passChallenge } from "./drive/card-company";
import { addCard, cardFrame, fillDetails, pressAdd, typeCard } from "./drive/card-entry";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { expectNoYenStanding } from "./look-at-gateway";
import { CARD } from "./test-cards";

const KEPT = "カードを登録しました";

test("three cards are kept, one of them through the card company; a fourth is refused and told why", async ({
  page,
  context,
}) => {
  const buyer = await signInAs(context, { name: null, phone: null });
  await page.goto("/cards");
  await look(page, "cards empty");
  await page.getByRole("link", { name: /1枚目のカードを追加/ }).click();
  await fillDetails(page);
  await addCard(page, { number: CARD.rakuten });
  await expect(page.getByText(KEPT)).toBeVisible();
  await look(page, "cards one");

  await page.getByRole("link", { name: /2枚目のカードを追加/ }).click();
  await expect(page.getByRole("textbox", { name: "お名前" })).toHaveCount(0);
  await page.getByRole("textbox", { name: "カードの呼び名" }).fill("出張用");
  await addCard(page, { number: CARD.challenges });
  await passChallenge(page);
  await expect(page.getByText(KEPT)).toBeVisible();
  await page.getByRole("link", { name: /3枚目のカードを追加/ }).click();
  const stale = await context.newPage();
  await stale.goto("/cards/add");
  await addCard(page, { number: CARD.mastercard });
  await expect(page.getByText(KEPT)).toBeVisible();
  await expect(page.getByText("3 / 3枚")).toBeVisible();
  await expect(page.getByRole("link", { name: /カードを追加/ })).toHaveCount(0);
  await expect(page.getByText("新しいカードの確認が終わるまで、今のカードはそのまま残ります")).toBeVisible();
  await look(page, "cards three");

  await addCard(stale, { number: CARD.approves });
  await expect(stale.locator("#error-summary")).toContainText(
    "カードは3枚まで登録できます。新しいカードを入れるには、1枚と入れ替えてください",
  );
  await page.goto("/cards/add");
  await expect(page.getByRole("heading", { name: "カードは3枚まで登録できます" })).toBeVisible();
  await look(page, "add full");
  expect(await db.card.count({ where: { userId: buyer.id } })).toBe(3);
  await expectNoYenStanding(buyer);
});

test("another card is chosen as main, renamed, removed", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  await page.goto("/cards");
  await page.getByRole("link", { name: /^Mastercardカード/ }).click();
  await look(page, "card detail");
  await page.getByRole("button", { name: "メインにする" }).click();
  await expect(page.getByText("メインのカードにしました。いつでも変えられます")).toBeVisible();
  await look(page, "card detail main");
  await page.getByRole("link", { name: /呼び名を変える/ }).click();
  await page.getByRole("textbox", { name: "カードの呼び名" }).fill("家計用");
  await look(page, "card rename");
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByText("呼び名を変えました")).toBeVisible();
  await page.goto("/cards");
  const first = page.locator(".slot").first();
  await expect(first).toContainText("家計用");
  await expect(first).toContainText("メイン");

  await first.getByRole("link").first().click();
  await page.getByRole("link", { name: "このカードを削除" }).click();
  await expect(page.getByRole("heading", { name: /Mastercardカード 0012 を削除しますか/ })).toBeVisible();
  await expect(page.getByRole("radio", { name: /楽天カード/ })).toBeChecked();
  await look(page, "card remove main");
  await page.getByRole("button", { name: "削除する" }).click();
  await expect(page.getByText("カードを削除しました")).toBeVisible();
  await expect(page.locator(".slot").first()).toContainText("メイン");
  await expect(page.locator(".slot").first()).toContainText("楽天カード");
});

test("main stays open when the buyer leaves it open, and the card is gone at the gateway too", async ({
  page,
  context,
}) => {
  const buyer = await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  await page.goto(`/cards/${buyer.cardIds[0]}/remove`);
  await page.getByRole("radio", { name: "決めずに削除する" }).check();
  await page.getByRole("button", { name: "削除する" }).click();
  await expect(page.getByText("カードを削除しました")).toBeVisible();
  await expect(page.locator(".slot").filter({ hasText: "メイン" })).toHaveCount(0);
  await expect
    .poll(() => db.cardRemoval.count({ where: { userId: buyer.id, doneAt: { not: null } } }))
    .toBe(1);
});

test("soon expiring and expired are said in words", async ({ page, context }) => {
  const buyer = await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  const japan = new Date(Date.now() + 9 * 3_600_000);
  const [expiring = "", expired = ""] = buyer.cardIds;
  const soon = { expiryYear: japan.getUTCFullYear(), expiryMonth: japan.getUTCMonth() + 1 };
  await db.card.update({ where: { id: expiring }, data: soon });
  await db.card.update({ where: { id: expired }, data: { expiryYear: 2026, expiryMonth: 3 } });
  await page.goto("/cards");
  await expect(page.getByText(/^あと\d+日で期限切れ$|^今日で期限切れ$/)).toBeVisible();
  await expect(page.getByText("お支払いに使えません")).toBeVisible();
  await expect(page.getByText("2026年3月で期限切れ")).toBeVisible();
  await look(page, "cards expiring and expired");
  await db.card.update({ where: { id: expired }, data: { closing: "BY_ISSUER", closedAt: new Date() } });
  await page.goto(`/cards/${expired}`);
  await expect(page.getByText("このカードは、カード会社で使えなくなっています")).toBeVisible();
  await expect(page.getByRole("link", { name: "更新する" })).toBeVisible();
  await look(page, "card detail closed");
});

test("whatever a person types is understood: full-width, spaces, hyphens, four-digit years", async ({
  page,
  context,
}) => {
  await knownBuyer(context);
  await page.goto("/cards/add");
  await addCard(page, {
    number: "４９９９ー１４００　0000-0017",
    name: "ｍｉｏ　ｈｏｓｈｉｎｏ",
    expiry: "１０／２０３４",
    code: "１２３",
  });
  await expect(page.getByText(KEPT)).toBeVisible();
  await expect(page.getByText("2034年10月まで")).toBeVisible();
});

test("the brand shows while typing, and the security code's hint follows it", async ({ page, context }) => {
  await knownBuyer(context);
  await page.goto("/cards/add");
  const frame = cardFrame(page);
  const number = frame.getByRole("textbox", { name: "カード番号" });
  await expect(number).toHaveAttribute("inputmode", "numeric");
  await expect(number).toHaveAttribute("autocomplete", "cc-number");
  for (const [prefix, brand, hint] of [
    ["4999", "Visa", "裏面の3けた"],
    ["5599", "Mastercard", "裏面の3けた"],
    ["3589", "JCB", "裏面の3けた"],
    ["3799", "AMEX", "表面の4けた"],
    ["3699", "Diners", "裏面の3けた"],
  ] as const) {
    await number.fill("");
    await number.pressSequentially(prefix);
    await expect(frame.getByText(`${brand}のカードです`)).toBeAttached();
    await expect(frame.getByText(hint)).toBeVisible();
  }
});

test("all that is wrong is told at once, and each link leads to its field, into the frame too", async ({
  page,
  context,
}) => {
  await signInAs(context, { name: null, phone: null });
  await page.goto("/cards/add");
  await typeCard(page, { number: "4999140000000018", name: "星野", expiry: "13/30", code: "1" });
  await pressAdd(page);
  const summary = page.locator("#error-summary");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(7);
  await look(page, "add errors");
  for (const [sentence, field] of [
    ["カード番号が正しくありません。カードの表面とお比べください", "カード番号"],
    ["カードの名義はローマ字で入力してください", "カードの名義"],
    ["有効期限は月／年で入力してください（例 10／30）", "有効期限"],
    ["セキュリティコードは裏面の3けたを入力してください", "セキュリティコード"],
  ] as const) {
    await summary.getByRole("link", { name: sentence }).click();
    await expect(cardFrame(page).getByRole("textbox", { name: field })).toBeFocused();
    await expect(cardFrame(page).getByText(sentence)).toBeVisible();
  }
  await summary.getByRole("link", { name: "電話番号を入力してください" }).click();
  await expect(page.getByRole("textbox", { name: "電話番号" })).toBeFocused();
});

test("the keyboard alone keeps a card", async ({ page, context }) => {
  await knownBuyer(context);
  await page.goto("/cards/add");
  const number = cardFrame(page).getByRole("textbox", { name: "カード番号" });
  await number.waitFor();
  await tabTo(page, () => number.evaluate((field) => field === document.activeElement));
  await page.keyboard.type(CARD.rakuten);
  for (const text of ["MIO HOSHINO", "1034", "123"]) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(text);
  }
  await page.keyboard.press("Enter");
  await expect(page.getByText(KEPT)).toBeVisible();
});

test("a frame whose time is over says so and loads again", async ({ page, context }) => {
  const buyer = await knownBuyer(context);
  await openTicket(buyer);
  await page.goto("/cards/add");
  await cardFrame(page).getByRole("textbox", { name: "カード番号" }).waitFor();
  await db.cardEntryTicket.updateMany({
    where: { userId: buyer.id },
    data: { expiresAt: new Date(Date.now() - 1_000) },
  });
  await addCard(page, { number: CARD.rakuten });
  await expect(page.locator("#error-summary")).toContainText("入力できる時間（10分）を過ぎました");
  await addCard(page, { number: CARD.rakuten });
  await expect(page.getByText(KEPT)).toBeVisible();
});

async function tabTo(page: Page, isThere: () => Promise<boolean>) {
  for (let presses = 0; presses < 30; presses++) {
    if (await isThere()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("not reached by Tab");
}
