import type { Page } from "@playwright/test";
import { db, openOrder } from "./arrange";
import { buyerWith } from "./arrange-buyer";
import { orderAtShop } from "./arrange-order";
import { passChallenge } from "./drive/card-company";
import { cardFrame, typeCard } from "./drive/card-entry";
import { expectPaid } from "./drive/pay-page";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { expectNoYenStanding } from "./look-at-gateway";
import { CARD } from "./test-cards";

const THREE = [
  { number: CARD.rakuten, nickname: "ふだん使い" },
  { number: CARD.mastercard, nickname: "仕事の経費" },
  { number: CARD.approves, nickname: "家族のもの" },
];
const EXPIRED = { expiryYear: 2026, expiryMonth: 9 };

test("at three of three the expired card is proposed, and another one takes its place", async ({
  page,
  context,
}) => {
  const buyer = await buyerWith(context, ...THREE);
  const [main = "", , third = ""] = buyer.cardIds;
  await db.card.update({ where: { id: third }, data: EXPIRED });
  await page.goto("/cards");
  await page.getByRole("link", { name: "入れ替える", exact: true }).click();
  await expect(page.getByRole("radio", { name: /Visaカード.*0014/ })).toBeChecked();
  await page.getByRole("radio", { name: /楽天カード/ }).check();
  await expect(page.getByRole("checkbox", { name: /新しいカードをメインにする/ })).toBeChecked();
  await expect(page.getByRole("button", { name: "楽天カードと入れ替える" })).toBeVisible();
  await look(page, "replace main");
  await page.getByRole("radio", { name: /Visaカード/ }).check();
  await expect(page.getByRole("checkbox", { name: /新しいカードをメインにする/ })).toBeHidden();

  await typeCard(page, { number: CARD.rakutenChallenges, expiry: "11/35" });
  await page.getByRole("textbox", { name: "カードの呼び名" }).fill("新しいほう");
  await page.getByRole("button", { name: "Visaカードと入れ替える" }).click();
  await page.getByRole("heading", { name: "カード会社の本人認証" }).waitFor();
  expect(await db.card.count({ where: { id: third } })).toBe(1);
  await page.goto("/cards");
  await expect(page.getByText("Visaカード 0014 の入れ替えが途中です")).toBeVisible();
  await look(page, "cards while one is replaced");
  await page.getByRole("link", { name: "続ける" }).click();
  await passChallenge(page);
  await expect(page.getByText("カードを入れ替えました")).toBeVisible();
  await expect(page.locator(".slot").last()).toContainText("新しいほう");
  await expect(page.getByText("3 / 3枚")).toBeVisible();
  const kept = await db.user.findUniqueOrThrow({ where: { id: buyer.id } });
  expect(kept.mainCardId).toBe(main);
  await expect
    .poll(() =>
      db.cardRemoval.count({ where: { userId: buyer.id, cause: "replaced", doneAt: { not: null } } }),
    )
    .toBe(1);
  await page.locator(".slot").last().getByRole("link").first().click();
  await expect(page.getByText("下4けた 0014 のカードと入れ替えて登録しました")).toBeVisible();
  await look(page, "card detail replaced");
  await expectNoYenStanding(buyer);
});

test("an expired card is renewed in place: nickname and main stay", async ({ page, context }) => {
  const buyer = await buyerWith(context, ...THREE);
  const [main = ""] = buyer.cardIds;
  await db.card.update({ where: { id: main }, data: EXPIRED });
  await page.goto("/cards");
  await page
    .locator(".slot")
    .first()
    .getByRole("link", { name: /更新する/ })
    .click();
  await look(page, "renew");
  await typeCard(page, { number: CARD.rakuten, expiry: "11/34" });
  await page.getByRole("button", { name: "楽天カードを更新する" }).click();
  await expect(page.getByText("カードを更新しました")).toBeVisible();
  const first = page.locator(".slot").first();
  for (const text of ["ふだん使い", "メイン", "0017", "2034年11月まで"])
    await expect(first).toContainText(text);
  await page.goto(`/cards/${main}`);
  await expect(page.getByText("有効期限を更新しました")).toBeVisible();
  await expect(page.getByText("09/26").locator("..")).toContainText("11/34");
  await look(page, "card detail renewed");
  await expectNoYenStanding(buyer);
});

test("a refused replacement keeps the old card and what was chosen; the next try goes back to the payment", async ({
  page,
  context,
}) => {
  const buyer = await buyerWith(context, ...THREE);
  const order = await openOrder();
  const path = new URL(order.url).pathname;
  await page.goto(`/cards/replace?returnTo=${encodeURIComponent(path)}`);
  await page.getByRole("radio", { name: /楽天カード/ }).check();
  await page.getByRole("checkbox", { name: /新しいカードをメインにする/ }).uncheck();
  await typeCard(page, { number: CARD.refused });
  await page.getByRole("button", { name: "楽天カードと入れ替える" }).click();
  await expect(page.locator("#error-summary")).toBeFocused();
  await expect(page.locator("#error-summary")).toContainText("カード会社の判断により登録できませんでした");
  await expect(page.getByRole("radio", { name: /楽天カード/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /新しいカードをメインにする/ })).not.toBeChecked();
  await look(page, "replace refused");
  const kept = await db.card.findMany({ where: { userId: buyer.id, state: "KEPT" } });
  expect(kept.map(({ id }) => id).toSorted()).toEqual(buyer.cardIds.toSorted());

  await page.getByRole("radio", { name: /Visaカード/ }).check();
  await typeCard(page, { number: CARD.rakuten, expiry: "12/36" });
  await page.getByRole("button", { name: "Visaカードと入れ替える" }).click();
  await expect(page).toHaveURL(order.url);
  await expect(page.getByRole("radio", { name: /楽天カード/ })).toHaveCount(2);
  await expectNoYenStanding(buyer);
});

test("what was changed on another device is told, with the fresh list, and a typed nickname is not lost", async ({
  page,
  context,
}) => {
  const buyer = await buyerWith(context, ...THREE);
  const [, second = ""] = buyer.cardIds;
  const other = await context.newPage();
  await page.goto(`/cards/${second}`);
  await other.goto(`/cards/${second}?edit=nickname`);
  await page.getByRole("button", { name: "メインにする" }).click();
  await expect(page.getByText("いつでも変えられます")).toBeVisible();
  await other.getByRole("textbox", { name: "カードの呼び名" }).fill("旅行");
  await other.getByRole("button", { name: "保存する" }).click();
  await expect(other.getByText(CHANGED)).toBeVisible();
  await expect(other.getByRole("textbox", { name: "カードの呼び名" })).toHaveValue("旅行");
  await look(other, "card rename stale");
  await page.goto(`/cards/${second}`);
  await other.getByRole("button", { name: "保存する" }).click();
  await expect(other.getByText("呼び名を変えました")).toBeVisible();
  await page.getByRole("button", { name: "一時停止する" }).click();
  await expect(page.getByText(CHANGED)).toBeVisible();
  await expect(page.locator(".slot").first()).toContainText("旅行");
  await look(page, "cards stale");
});

const CHANGED = "別の端末で変更されました。最新の内容を表示しています。";

test("a paused card says so, is not offered for paying, and stays main; it is resumed", async ({
  page,
  context,
}) => {
  const buyer = await buyerWith(context, ...THREE);
  const [main = ""] = buyer.cardIds;
  await page.goto(`/cards/${main}`);
  await page.getByRole("button", { name: "一時停止する" }).click();
  await expect(page.getByText("カードを一時停止しました")).toBeVisible();
  await expect(page.getByText("登録もメインもそのままです")).toBeVisible();
  await look(page, "card detail paused");
  await page.goto("/cards");
  await expect(page.locator(".slot").first()).toContainText("一時停止しています");
  await expect(page.locator(".slot").first()).toContainText("メイン");
  await look(page, "cards paused");
  const { url } = await openOrder();
  await page.goto(url);
  await expect(page.getByRole("radio", { name: /Mastercard/ })).toBeVisible();
  await expect(page.getByRole("radio", { name: /楽天カード/ })).toHaveCount(0);
  await page.goto(`/cards/${main}`);
  await page.getByRole("button", { name: "再開する" }).click();
  await expect(page.getByText("カードを再開しました")).toBeVisible();
  await page.goto(url);
  await expect(page.getByRole("radio", { name: /楽天カード/ })).toBeChecked();
});

test("the keyboard alone replaces a card and removes one", async ({ page, context }) => {
  const buyer = await buyerWith(context, ...THREE);
  await page.goto("/cards");
  await tabTo(page, "link", /^入れ替える$/);
  await page.keyboard.press("Enter");
  await cardFrame(page).getByRole("textbox", { name: "カード番号" }).waitFor();
  await tabTo(page, "radio", /Mastercard/);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /Visaカード/ })).toBeChecked();
  await page.keyboard.press("Tab");
  for (const text of [CARD.challenges, "MIO HOSHINO", "1034", "123"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await tabTo(page, "button", /Visaカードと入れ替える/);
  await page.keyboard.press("Enter");
  await passChallenge(page);
  await expect(page.getByText("カードを入れ替えました")).toBeVisible();

  await page.goto(`/cards/${buyer.cardIds[1]}`);
  await tabTo(page, "link", /このカードを削除/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /を削除しますか/ }).waitFor();
  await tabTo(page, "button", /^削除する$/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("カードを削除しました")).toBeVisible();
});

test("the keyboard alone chooses another card and pays with it", async ({ page, context }) => {
  await buyerWith(context, ...THREE);
  const order = await orderAtShop();
  await page.goto(order.url);
  await tabTo(page, "radio", /楽天カード/);
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: /Mastercard/ })).toBeChecked();
  await tabTo(page, "button", /円を支払う$/);
  await page.keyboard.press("Enter");
  await expectPaid(page);
  await expect(page.getByText(/Mastercard/).first()).toBeVisible();
});

async function tabTo(page: Page, role: "link" | "radio" | "button", name: RegExp) {
  const wanted = page.getByRole(role, { name });
  await wanted.waitFor();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`${role} ${name} is not reached by Tab`);
}
