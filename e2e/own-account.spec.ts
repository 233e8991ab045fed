import { randomId } from "@/lib/random-id";
import { db, signInAs } from "./arrange";
import { keepCard } from "./arrange-card";
import { codeFor, leaveOffer, signInByMail } from "./drive/sign-in";
import { expect, test } from "./fixtures";
import { look } from "./look";
import { CARD } from "./test-cards";

test("the address changes once both mailboxes have shown their code", async ({ page, context }) => {
  const buyer = await signInAs(context);
  const newEmail = `mio-${randomId()}@example.com`;
  await page.goto("/security");
  await page.getByRole("link", { name: "メールアドレスを変える" }).click();
  await page.getByRole("textbox", { name: "新しいメールアドレス" }).fill(buyer.email);
  await page.getByRole("button", { name: "両方に確認コードを送る" }).click();
  await expect(page.locator("#error-summary")).toContainText("いまと同じメールアドレスです");
  await look(page, "email refused");
  await page.getByRole("textbox", { name: "新しいメールアドレス" }).fill(newEmail);
  await page.getByRole("button", { name: "両方に確認コードを送る" }).click();
  await expect(page.getByRole("heading", { name: "2つの確認コードを入力" })).toBeVisible();
  await look(page, "email codes");
  const [old, fresh] = [await codeFor(page, buyer.email), await codeFor(page, newEmail)];
  await page.getByRole("textbox", { name: "いまのアドレスに届いたコード" }).fill(old);
  await page.getByRole("textbox", { name: "新しいアドレスに届いたコード" }).fill("12");
  await page.getByRole("button", { name: "メールアドレスを変える" }).click();
  await expect(page.locator("#error-summary")).toContainText("確認コードは6けたの数字です");
  await page.getByRole("textbox", { name: "新しいアドレスに届いたコード" }).fill(fresh);
  await page.getByRole("button", { name: "メールアドレスを変える" }).click();
  await expect(page.getByText("メールアドレスを変更しました").first()).toBeVisible();
  await expect(page.getByText(newEmail)).toBeVisible();
  expect((await db.user.findUniqueOrThrow({ where: { id: buyer.id } })).email).toBe(newEmail);
  await page.getByRole("link", { name: "すべての記録" }).click();
  await look(page, "security log");
});

test("leaving removes the cards at the gateway; the same address begins anew", async ({ page, context }) => {
  const buyer = await signInAs(context);
  await keepCard(buyer, { number: CARD.rakuten });
  await page.goto("/security");
  await page.getByRole("link", { name: "アカウントを閉じる" }).click();
  await look(page, "leave");
  await page.getByRole("button", { name: "アカウントを閉じる" }).click();
  await expect(page.getByText("アカウントを閉じました")).toBeVisible();
  await expect(page.getByText("おかえりなさい")).toBeHidden();
  await look(page, "left");
  await expect
    .poll(() => db.cardRemoval.count({ where: { userId: buyer.id, doneAt: { not: null } } }), {
      timeout: 20_000,
    })
    .toBe(1);
  await page.goto("/sign-in");
  await signInByMail(page, buyer.email);
  await leaveOffer(page);
  await expect(page.getByRole("heading", { name: "カードを入れましょう" })).toBeVisible();
  const again = await db.user.findUniqueOrThrow({ where: { email: buyer.email } });
  expect(again.id).not.toBe(buyer.id);
});
