import type { Page } from "@playwright/test";
import { db } from "./arrange";
import { buyerWith, knownBuyer } from "./arrange-buyer";
import { cancelChallenge } from "./drive/card-company";
import { addCard, cardFrame, type Typed } from "./drive/card-entry";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { expectNoYenStanding } from "./look-at-gateway";
import { CARD } from "./test-cards";

type Row = { when: string; typed: Typed; sentence: string };

/** Refused on the add page itself, where another card can be typed at once. */
const REFUSALS: Row[] = [
  {
    when: "the security code is wrong",
    typed: { number: CARD.rakuten, code: "999" },
    sentence: "セキュリティコードが違います。カードの裏面（AMEXは表面）の数字をお確かめください",
  },
  {
    when: "the issuer declines",
    typed: { number: CARD.refused },
    sentence: "このカードは、カード会社の判断により登録できませんでした。別のカードをお試しください",
  },
  {
    when: "the gateway is closed for maintenance",
    typed: { number: CARD.maintenance },
    sentence: "ただいま混み合っています。カードは登録されていません。少しおいてお試しください",
  },
];

for (const { when, typed, sentence } of REFUSALS)
  test(`says why when ${when}, and the next card is kept`, async ({ page, context }) => {
    const buyer = await knownBuyer(context);
    await page.goto("/cards/add");
    await addCard(page, typed);
    await expectRefused(page, sentence);
    await look(page, `add refused ${typed.number.slice(-4)}`);

    await expect(cardFrame(page).getByRole("textbox", { name: "カードの名義" })).toHaveValue("MIO HOSHINO");
    await addCard(page, { number: CARD.mastercard });
    await expect(page.getByText("カードを登録しました")).toBeVisible();
    await expectNoYenStanding(buyer);
  });

test("names the card that is kept already", async ({ page, context }) => {
  const buyer = await buyerWith(context, { number: CARD.rakuten, exp: "1034" });
  await page.goto("/cards/add");
  await addCard(page, { number: CARD.rakuten });
  await expectRefused(page, "このカードはもう登録されています（楽天カード 0017）");
  expect(await db.card.count({ where: { userId: buyer.id } })).toBe(1);
  await expectNoYenStanding(buyer);
});

test("3-D Secure cancelled: nothing is kept, and the way on is there", async ({ page, context }) => {
  const buyer = await knownBuyer(context);
  await page.goto("/cards/add");
  await addCard(page, { number: CARD.challenges });
  await cancelChallenge(page);
  await expect(page.getByText("カード会社の本人認証が完了しなかったため、登録していません")).toBeVisible();
  await page.getByRole("link", { name: "もう一度カードを追加する" }).click();
  await expect(page.getByRole("heading", { name: "カードを追加" })).toBeVisible();
  await expectNoYenStanding(buyer);
});

test("gateway silent after it charged: 確認中, then kept by itself, and the ¥1 is gone", async ({
  page,
  context,
}) => {
  const buyer = await knownBuyer(context);
  await page.goto("/cards/add");
  await addCard(page, { number: CARD.lostAfter });
  await expect(page.getByText("カードを確認中です")).toBeVisible();
  await look(page, "cards checking");
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("カードを登録しました")).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectNoYenStanding(buyer);
});

async function expectRefused(page: Page, sentence: string) {
  const summary = page.locator("#error-summary");
  await expect(summary).toContainText(sentence);
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^エラー：/);
}
