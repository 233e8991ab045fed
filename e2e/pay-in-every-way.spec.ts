import { db, signInAs } from "./arrange";
import { buyerWith } from "./arrange-buyer";
import { askShop, orderAtShop } from "./arrange-order";
import { passChallenge } from "./drive/card-company";
import { cardFrame, typeCard } from "./drive/card-entry";
import { approveAtCarrier, goToCarrier } from "./drive/carrier";
import { cardRow, expectPaid, payButton } from "./drive/pay-page";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { standing, tradesOfCheckout } from "./look-at-gateway";
import { CARD } from "./test-cards";

test("d払い: through the carrier's page; the shop hears 31 and 51", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop();
  await page.goto(order.url);
  await page.locator("summary", { hasText: "携帯電話料金とまとめて支払う" }).click();
  await cardRow(page, "d払い").check();
  await expect(page.getByRole("heading", { name: "支払い回数" })).toBeHidden();
  await expect(page.getByText("請求日は各携帯電話会社の規約によります。")).toBeVisible();
  await look(page, "pay carrier");
  await page.getByRole("button", { name: "1,980円・d払いへ進む" }).click();
  await expect(page.getByRole("heading", { name: "d払いの画面へ進みます" })).toBeVisible();
  await look(page, "carrier interstitial");

  await goToCarrier(page);
  await page.goBack();
  await page.goto(order.url);
  await expect(page.getByRole("heading", { name: "携帯電話会社の画面で手続き中です" })).toBeVisible();
  await look(page, "pay redirected");
  await page.getByRole("link", { name: "携帯電話会社の画面へ進む" }).click();
  await goToCarrier(page);
  await approveAtCarrier(page);
  await expectPaid(page);
  await expect(page.locator("main")).toContainText("d払い");
  await expect
    .poll(async () => (await askShop(order.orderNo)).results.map(({ fields }) => fields))
    .toMatchObject([{ settle_result: "1", settle_detail: "31", settle_method: "51" }]);
});

test("stopped at the carrier: nothing was charged, and the card pays", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop();
  await page.goto(order.url);
  await page.locator("summary", { hasText: "携帯電話料金とまとめて支払う" }).click();
  await cardRow(page, "auかんたん決済").check();
  await page.getByRole("button", { name: /auかんたん決済へ進む/ }).click();
  await goToCarrier(page);
  await page.getByRole("button", { name: "支払いをやめる" }).click();
  await expect(page.getByText("携帯電話会社の画面で手続きが取りやめになりました。")).toBeVisible();
  await payButton(page).click();
  await expectPaid(page);
  expect(standing(await tradesOfCheckout(order.id))).toMatchObject([{ status: 4 }]);
});

test("a card for this once, of somebody new: name and phone are asked, 3-D Secure follows, nothing is kept", async ({
  page,
  context,
}) => {
  const buyer = await signInAs(context, { name: null, phone: null });
  const order = await orderAtShop();
  await page.goto(order.url);
  await expect(cardRow(page, "今回だけ別のカード")).toBeChecked();
  await expect(page.locator(".secure iframe:not(.loading)")).toHaveCount(1);
  await payButton(page).click();
  await expect(page.locator("#error-summary")).toContainText("カード番号を入力してください");
  await typeCard(page, { number: CARD.rakutenChallenges });
  await payButton(page).click();
  await expect(page.locator("#error-summary")).toContainText("電話番号を入力してください");
  await look(page, "pay who faults");
  await page.getByRole("textbox", { name: "お名前" }).fill("星野 澪");
  await page.getByRole("textbox", { name: "電話番号" }).fill("090-1234-5678");
  await page.getByRole("radio", { name: "分割" }).check();
  await page.getByRole("combobox", { name: "回数" }).selectOption("10");
  await expect(page.locator(".paybar .with")).toContainText("今回だけのカード・10回", { useInnerText: true });
  await look(page, "pay one-off");
  await payButton(page).click();
  await passChallenge(page);
  await expectPaid(page);
  await expect(page.locator("main")).toContainText("今回だけ・10回");
  await look(page, "pay complete one-off");
  expect(await db.card.count({ where: { userId: buyer.id } })).toBe(0);
  expect(await db.payment.findFirst({ where: { userId: buyer.id } })).toMatchObject({
    payWay: 10,
    settleMethod: 14,
  });
});

test("a card that is to be registered: by the page for that, and back; typed numbers stay while one decides", async ({
  page,
  context,
}) => {
  await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop();
  await page.goto(order.url);
  await cardRow(page, "今回だけ別のカード").check();
  await typeCard(page, { number: CARD.mastercard });
  const keep = page.getByRole("checkbox", { name: "このカードを登録する" });
  await keep.check();
  await expect(page.locator(".secure")).toBeHidden();
  await expect(payButton(page)).toHaveCount(0);
  await keep.uncheck();
  await expect(cardFrame(page).getByRole("textbox", { name: "カード番号" })).toHaveValue(/\d/);
  await keep.check();
  await page.getByRole("button", { name: "1,980円・カードの登録へ進む" }).click();
  await expect(page.getByRole("heading", { name: "カードを追加" })).toBeVisible();
  await page.getByRole("link", { name: "お支払いへ戻る" }).click();
  await expect(cardRow(page, "楽天カード")).toBeChecked();
});

test("the law's six items stand before the button in the shop's words", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.rakuten });
  await page.goto((await orderAtShop()).url);
  const check = page.getByRole("region", { name: "最終確認" });
  for (const item of ["分量", "販売価格", "支払いの時期・方法", "引渡しの時期", "申込みの期間", "撤回・解除"])
    await expect(check.getByText(item, { exact: true })).toBeVisible();
  await expect(check).toContainText("ご注文から3営業日以内に発送します。");
  await expect(check).toContainText("販売者：星屑書房");
});

test("the last two minutes: how much is left, and 30 minutes more; what was chosen stays", async ({
  page,
  context,
}) => {
  const buyer = await buyerWith(context, { number: CARD.rakuten }, { number: CARD.mastercard });
  const order = await orderAtShop();
  const windowEndsAt = new Date(Date.now() + 100_000);
  await db.checkout.update({ where: { linkId: order.id }, data: { boundUserId: buyer.id, windowEndsAt } });
  await page.goto(order.url);
  await expect(page.getByRole("timer")).toContainText(/あと 1:\d\d で時間切れです/);
  await cardRow(page, "Mastercard").check();
  await look(page, "pay last minutes");
  await page.getByRole("button", { name: "30分延長する" }).click();
  await expect(page.getByRole("timer")).toHaveCount(0);
  await expect(cardRow(page, "Mastercard")).toBeChecked();
  const { windowEndsAt: later } = await db.checkout.findUniqueOrThrow({ where: { linkId: order.id } });
  expect((later?.getTime() ?? 0) - windowEndsAt.getTime()).toBe(30 * 60_000);
});

test("a shop that takes carriers only", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.rakuten });
  const order = await orderAtShop();
  await db.checkout.update({ where: { linkId: order.id }, data: { ways: ["SOFTBANK"] } });
  await page.goto(order.url);
  await expect(page.getByRole("radio")).toHaveCount(1);
  await expect(cardRow(page, "ソフトバンクまとめて支払い")).toBeChecked();
  await look(page, "pay carrier only");
});

test("a full wallet with a card that is paused: a new one takes the place of another", async ({
  page,
  context,
}) => {
  const three = [{ number: CARD.rakuten }, { number: CARD.mastercard }, { number: CARD.approves }];
  const { cardIds } = await buyerWith(context, ...three);
  await db.card.update({ where: { id: cardIds[2] }, data: { pausedAt: new Date() } });
  await page.goto((await orderAtShop()).url);
  await expect(page.getByRole("link", { name: "登録カードを入れ替えて支払う" })).toBeVisible();
  await cardRow(page, "今回だけ別のカード").check();
  await expect(page.getByRole("checkbox", { name: "このカードを登録する" })).toHaveCount(0);
});
