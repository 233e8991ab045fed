import { randomId } from "@/lib/random-id";
import { makeMerchant, makePayment } from "@/prisma/factories";
import { db, signInAs } from "../arrange";
import { buyerWith } from "../arrange-buyer";
import { askForCode, codeFor, leaveOffer, signInByMail, typeCode } from "../drive/sign-in";
import { expect, test } from "../fixtures";
import { CARD } from "../test-cards";
import { lookAtCopy } from "./look-at-copy";

test("signs in by mail, a wrong code first, and out again", async ({ page }) => {
  const email = `plain-${randomId()}@example.com`;
  await page.goto("/security");
  await askForCode(page, email);
  const code = await codeFor(page, email);
  await typeCode(
    page,
    code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
  );
  await expect(page.locator("#error-summary")).toContainText("確認コードが違います");
  await typeCode(page, code);
  await leaveOffer(page);
  await expect(page.getByRole("heading", { name: "セキュリティ" })).toBeVisible();
  await page.getByRole("button", { name: "この端末からログアウト" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await signInByMail(page, email);
  await expect(page.getByRole("heading", { name: "カードを入れましょう" })).toBeVisible();
});

test("the add page says what it needs and leads back", async ({ page, context }) => {
  await signInAs(context);
  await page.goto("/cards/add");
  const note = page.locator("noscript b");
  await expect(note).toBeVisible();
  await expect(note).toHaveText("カードの入力には JavaScript が必要です");
  await lookAtCopy(page, context.browser(), "add without script");
  await page.getByRole("link", { name: "カード一覧" }).click();
  await expect(page.getByRole("heading", { name: "カードを入れましょう" })).toBeVisible();
});

test("chooses main, renames, removes", async ({ page, context }) => {
  const buyer = await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  await page.goto(`/cards/${buyer.cardIds[1]}`);
  await page.getByRole("button", { name: "メインにする" }).click();
  await expect(page.getByText("メインのカードにしました。いつでも変えられます")).toBeVisible();
  await page.getByRole("link", { name: /呼び名を変える/ }).click();
  await page.getByRole("textbox", { name: "カードの呼び名" }).fill("家計用");
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByText("呼び名を変えました")).toBeVisible();
  await page.getByRole("link", { name: "このカードを削除" }).click();
  await page.getByRole("button", { name: "削除する" }).click();
  await expect(page.getByText("カードを削除しました")).toBeVisible();
  await expect(page.locator(".slot").first()).toContainText("メイン");
});

test("payments are searched, narrowed and leafed through", async ({ page, context }) => {
  const { id: userId } = await signInAs(context);
  const { id: merchantId } = await makeMerchant(db, { name: "かもめ珈琲" });
  for (let n = 0; n < 31; n++) await makePayment(db, { userId });
  await makePayment(db, { userId, merchantId, amountYen: 550 });
  await page.goto("/payments");
  await expect(page.locator(".rows li")).toHaveCount(30);
  await page.getByRole("link", { name: "これより前を見る" }).click();
  await expect(page.locator(".rows li")).toHaveCount(2);
  await page.getByText("探す・絞り込む").click();
  await page.getByRole("searchbox", { name: "ことばで探す" }).fill("５５０円");
  await page.getByRole("combobox", { name: "お店" }).selectOption("かもめ珈琲");
  await page.getByRole("button", { name: "表示する", exact: true }).click();
  await expect(page.getByRole("status")).toHaveText("1件あります");
  await expect(page.locator(".month span")).toHaveText("1件・計 550円");
  await page.getByRole("link", { name: /かもめ珈琲/ }).click();
  await expect(page.getByRole("heading", { name: "お支払いの控え" })).toBeVisible();
});

test("pauses and resumes; the replace page says what it needs, and a change from an old page is told", async ({
  page,
  context,
}) => {
  const buyer = await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  const old = await context.newPage();
  await old.goto(`/cards/${buyer.cardIds[1]}`);
  await page.goto(`/cards/${buyer.cardIds[1]}`);
  await page.getByRole("button", { name: "一時停止する" }).click();
  await expect(page.getByText("カードを一時停止しました")).toBeVisible();
  await old.getByRole("button", { name: "メインにする" }).click();
  await expect(old.getByText("別の端末で変更されました。最新の内容を表示しています。")).toBeVisible();
  await page.getByRole("button", { name: "再開する" }).click();
  await page.getByRole("link", { name: "別のカードと入れ替える" }).click();
  await expect(page.getByRole("radio", { name: /Mastercard/ })).toBeChecked();
  await expect(page.locator("noscript b")).toHaveText("カードの入力には JavaScript が必要です");
});

test("shows by a mailed code who it is in the middle of a removal, and finds its choice again", async ({
  page,
  context,
}) => {
  const buyer = await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  await page.goto(`/cards/${buyer.cardIds[0]}/remove`);
  const noMain = page.locator('input[name="next"][value=""]');
  await expect(noMain).not.toBeChecked();
  await noMain.check();
  await db.session.updateMany({ where: { userId: buyer.id }, data: { confirmedAt: new Date(0) } });
  await page.getByRole("button", { name: "削除する" }).click();
  await expect(page.getByRole("heading", { name: "ご本人を確かめます" })).toBeVisible();
  await page.getByRole("button", { name: "確認コードを送る" }).click();
  await page.getByRole("textbox", { name: "確認コード" }).fill(await codeFor(page, buyer.email));
  await page.getByRole("button", { name: "確認する" }).click();
  await expect(noMain).toBeChecked();
  await page.getByRole("button", { name: "削除する" }).click();
  await expect(page.getByText("カードを削除しました")).toBeVisible();
  expect(await db.user.findUniqueOrThrow({ where: { id: buyer.id } })).toMatchObject({ mainCardId: null });
});
