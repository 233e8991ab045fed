import { makeCheckout } from "@/prisma/factories";
import { db, signInAs } from "./arrange";
import { deskOf } from "./arrange-desk";
import { expect, test } from "./fixtures";
import { SHOP } from "./house";
import { look } from "./look";

test("an owner sets where results go, who hears of errors, and changes the secret without a stop", async ({
  page,
  context,
}) => {
  const { desk, merchantId } = await deskOf(context);
  await page.goto(`${desk}/settings`);
  await look(page, "desk settings");
  await page.getByLabel("決済結果通知URL").fill("https://elsewhere.example/results");
  await page.getByRole("button", { name: "保存する" }).first().click();
  await expect(page.locator("#error-summary")).toContainText("オリジンが登録されていません");
  await page.getByLabel("決済結果通知URL").fill("https://shop.example/results");
  await page.getByRole("button", { name: "保存する" }).first().click();
  await expect(page.getByRole("status")).toContainText("保存しました");

  await page.getByText("お知らせメールを送る").click();
  await page.getByLabel("宛先").fill("no address");
  await page.getByRole("button", { name: "保存する" }).last().click();
  await expect(page.locator("#error-summary")).toContainText("メールアドレスの形ではない");
  const to = `system-${merchantId.slice(0, 8).toLowerCase()}@example.com`;
  await page.getByLabel("宛先").fill(to);
  await page.getByRole("button", { name: "保存する" }).last().click();
  await expect(page.getByText("確認待ち")).toBeVisible();
  expect(await db.mail.count({ where: { to } })).toBe(1);

  await page.getByRole("button", { name: "新しい鍵を作る" }).click();
  await expect(page.getByText("今だけ表示します")).toBeVisible();
  await look(page, "desk new secret");
  await page.reload();
  await expect(page.getByText("今だけ表示します")).toHaveCount(0);
  await page.getByRole("button", { name: "新しい鍵に切り替える" }).click();
  await expect(page.getByRole("status")).toContainText("切り替えました");
  expect((await db.merchant.findUniqueOrThrow({ where: { id: merchantId } })).secrets).toHaveLength(1);
});

test("keys, origins, addresses and the payment page; all of it stands in the trail", async ({
  page,
  context,
}) => {
  const { desk, person } = await deskOf(context);
  await page.goto(`${desk}/settings/keys`);
  await page.getByLabel("名前").fill("店のプログラム");
  await page.getByRole("button", { name: "APIキーを作る" }).click();
  await expect(page.getByText(/kp_test_/)).toBeVisible();
  await page.getByLabel("オリジン", { exact: true }).fill("shop");
  await page.getByRole("button", { name: "登録する" }).first().click();
  await expect(page.locator("#error-summary")).toContainText("https:// で始まる");
  await page.getByLabel("オリジン", { exact: true }).fill("https://second.example");
  await page.getByRole("button", { name: "登録する" }).first().click();
  await expect(page.getByText("https://second.example")).toBeVisible();
  await page.getByLabel("送信元アドレス").fill("203.0.113.5");
  await page.getByRole("button", { name: "登録する" }).last().click();
  await expect(page.getByText("203.0.113.5")).toBeVisible();
  await page.getByRole("button", { name: "使うようにする" }).click();
  await expect(page.getByRole("button", { name: "使わないようにする" })).toBeVisible();
  await look(page, "desk keys");

  await page.getByRole("link", { name: "お支払いページ" }).click();
  await page.getByLabel("d払い").uncheck();
  await page.getByText("6項目がそろわない注文を受け付けない").click();
  await look(page, "desk payment page settings");
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByRole("status")).toContainText("保存しました");
  await expect(page.getByLabel("d払い")).not.toBeChecked();

  await page.getByRole("link", { name: "操作の記録" }).click();
  await expect(page.getByRole("row").filter({ hasText: "APIキーの作成" })).toContainText(person.email);
  await look(page, "desk trail");
});

test("somebody is invited, joins, and is made to look only; the last owner stays", async ({
  page,
  context,
  browser,
}) => {
  const { desk, name } = await deskOf(context);
  const others = await browser.newContext({ baseURL: new URL(page.url(), "http://localhost").origin });
  const colleague = await signInAs(others);
  await page.goto(`${desk}/settings/staff`);
  await page.getByLabel("メールアドレス").fill(colleague.email);
  await page.getByRole("button", { name: "招待のメールを送る" }).click();
  await expect(page.getByRole("status")).toContainText("招待のメールを送りました");
  await look(page, "desk staff");

  const theirs = await others.newPage();
  await theirs.goto(new URL("/merchant", page.url()).href);
  await expect(theirs.getByText(`${name}から招待されています`)).toBeVisible();
  await look(theirs, "desk invitation");
  await theirs.getByRole("button", { name: "参加する" }).click();
  await expect(theirs.getByRole("heading", { name: "取引" })).toBeVisible();

  await page.reload();
  await page.getByLabel(`役割（${colleague.email}）`).selectOption("VIEWER");
  await page.getByRole("button", { name: `役割を変える（${colleague.email}）` }).click();
  await expect(page.getByRole("status")).toContainText("役割を変えました");
  await page.getByRole("button", { name: /^外す/ }).first().click();
  await expect(page.getByRole("status")).toContainText("最後のオーナー");
  await others.close();
});

test("a receiver is tried out, a failing result is seen and sent again", async ({ page, context }) => {
  const { desk, merchantId } = await deskOf(context, "OPERATOR");
  await db.merchantOrigin.create({ data: { merchantId, origin: SHOP } });
  await page.goto(`${desk}/compatibility`);
  await page.getByLabel("試験用URL").fill(`${SHOP}/results`);
  await page.getByRole("button", { name: "確かめる" }).click();
  await expect(page.getByText("決済手段 14（楽天カード）")).toBeVisible();
  await look(page, "desk compatibility");

  const { id: checkoutId } = await makeCheckout(db, { merchantId });
  const at = new Date();
  const delivery = await db.delivery.create({
    data: {
      id: checkoutId,
      merchantId,
      checkoutId,
      sequence: 1,
      url: "https://shop.example/results",
      body: "trader_code=1&order_no=A&settle_price=1&settle_date=1&settle_result=1&settle_detail=4&settle_method=14",
      state: "DUE",
      attempts: 1,
      failedSince: at,
      dueAt: new Date(at.getTime() + 86_400_000),
      createdAt: at,
      log: {
        create: { attempt: 1, at, durationMs: 380, status: 500, cause: "status", answer: "Internal error" },
      },
    },
  });
  await page.getByRole("link", { name: "結果通知" }).click();
  await expect(page.getByText("1件が届いていません")).toBeVisible();
  await look(page, "desk notifications");
  await page.getByRole("link", { name: delivery.id.slice(0, 8) }).click();
  await expect(page.getByText("HTTP 500・200以外の応答")).toBeVisible();
  await look(page, "desk notification");
  await page.getByRole("button", { name: "今すぐ再送する" }).click();
  await expect(page.getByRole("status")).toContainText("1件を再送の列に入れました");

  await page.getByRole("link", { name: "結果通知" }).first().click();
  await page.getByRole("link", { name: "期間を選んで再送" }).click();
  await page.getByLabel("はじめ").fill("2026-11-27T10:00");
  await page.getByLabel("おわり").fill("2026-11-26T10:00");
  await page.getByRole("button", { name: "再送する" }).click();
  await expect(page.locator("#error-summary")).toContainText("はじめが先になるように");
  await look(page, "desk redeliver");
});

test("the only owner cannot close the account, and is told what to do first", async ({ page, context }) => {
  const { merchantId, person } = await deskOf(context);
  await page.goto("/security/leave");
  await page.getByRole("button", { name: "アカウントを閉じる" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("ほかの方をオーナーに");
  await look(page, "leave refused");
  expect(await db.staff.count({ where: { merchantId, userId: person.id } })).toBe(1);
});
