import { digest } from "@/lib/digest";
import { randomId } from "@/lib/random-id";
import { makeBuyer, makeCheckout } from "@/prisma/factories";
import { db } from "./arrange";
import { operatorIn } from "./arrange-operator";
import { expect, test } from "./fixtures";
import { env, WALLET } from "./house";
import { look } from "./look";

test.beforeEach(({ context }) => operatorIn(context));

test("the operator adds a merchant, opens its compatible API and takes its month along", async ({ page }) => {
  const code = String(Date.now()).slice(-9);
  await page.goto("/operator");
  await look(page, "operator");
  await page.getByLabel("加盟店コード", { exact: true }).fill("12345");
  await page.getByLabel("名称", { exact: true }).fill("試験書店");
  await page.getByLabel("オリジン").fill("https://shop.example/cart");
  await page.getByRole("button", { name: "追加する" }).click();
  await expect(page.getByRole("alert", { name: "追加できませんでした" })).toBeFocused();
  await expect(page.getByLabel("オリジン")).toHaveValue("https://shop.example/cart");
  await page.getByLabel("加盟店コード", { exact: true }).fill(code);
  await page.getByLabel("オリジン").fill("https://shop.example");
  await page.getByRole("button", { name: "追加する" }).click();
  const made = page.getByRole("status").filter({ hasText: "加盟店を追加しました" });
  await expect(made).toContainText("kp_test_");

  await page.getByRole("link", { name: code }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("試験書店");
  await expect(page.locator("main")).not.toContainText("kp_test_");
  await page.getByRole("textbox", { name: "IPアドレス" }).fill("203.0.113");
  await page.getByRole("button", { name: "登録する" }).click();
  await expect(page.getByText("IPアドレスを1つ、")).toBeVisible();
  await page.getByRole("textbox", { name: "IPアドレス" }).fill("203.0.113.7");
  await page.getByRole("button", { name: "登録する" }).click();
  await expect(page.getByRole("button", { name: "203.0.113.7 を削除する" })).toBeVisible();
  await page.getByRole("button", { name: "入にする" }).click();
  await expect(page.getByRole("button", { name: "切にする" })).toBeVisible();
  await look(page, "operator merchant");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "ダウンロード" }).click();
  expect((await coming).suggestedFilename()).toMatch(new RegExp(`^${code}-20\\d\\d-\\d\\d\\.csv$`));
  await page.getByRole("button", { name: "203.0.113.7 を削除する" }).click();
  await expect(page.getByText("登録がないあいだは")).toBeVisible();
});

test("a change of the operator's wants a passkey: a mailed code is not enough", async ({ page, context }) => {
  const [cookie] = await context.cookies(WALLET);
  const sessionToken = digest("session", cookie?.value ?? "");
  await db.session.update({ where: { sessionToken }, data: { passkeyAt: null } });
  const code = String(Date.now()).slice(-9);
  await page.goto("/operator");
  await page.getByLabel("加盟店コード", { exact: true }).fill(code);
  await page.getByLabel("名称", { exact: true }).fill("試験書店");
  await page.getByRole("button", { name: "追加する" }).click();
  await expect(page.getByText("メールの確認コードは使えません")).toBeVisible();
  expect(await db.merchant.count({ where: { code } })).toBe(0);
});

test("what the comparison found stands on a page of its own", async ({ page }) => {
  const { id: userId } = await makeBuyer(db);
  const { id: checkoutId, merchantId, merchantOrderNo } = await makeCheckout(db);
  const at = new Date();
  const paymentId = randomId();
  const gatewayOrderNo = `KP${randomId().slice(0, 21).toUpperCase()}`;
  const payment = { id: paymentId, checkoutId, merchantId, userId, gatewayOrderNo, amountYen: 4180 };
  await db.payment.create({ data: { ...payment, state: "AUTHORIZED", createdAt: at, updatedAt: at } });
  const drift = { paymentId, kind: "AMOUNT", ours: "4180", theirs: "4000", foundAt: at, seenAt: at } as const;
  await db.drift.create({ data: drift });
  await page.goto("/operator");
  await page.getByRole("link", { name: "照合：違いが" }).click();
  await expect(page.getByRole("row", { name: merchantOrderNo })).toContainText("4000");
  await look(page, "operator comparison");
  await db.drift.delete({ where: { paymentId_kind: { paymentId, kind: "AMOUNT" } } });
});

test("the figures are for who knows the token", async ({ request }) => {
  const ask = (token: string) =>
    request.get(`${WALLET}/api/metrics`, { headers: { authorization: `Bearer ${token}` } });
  expect((await ask("x")).status()).toBe(401);
  const answer = await ask(env.METRICS_TOKEN ?? "");
  expect(answer.status()).toBe(200);
  const text = await answer.text();
  for (const name of ["kuroneko_deliveries_overdue", 'kuroneko_job_age_seconds{job="deliver results"}'])
    expect(text).toContain(`\n${name} `);
});
