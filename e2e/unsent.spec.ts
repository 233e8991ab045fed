import { expect, type Page, test } from "@playwright/test";
import { randomId } from "@/lib/random-id";
import { db, signInAs } from "./arrange";
import { buyerWith, knownBuyer } from "./arrange-buyer";
import { deskOf } from "./arrange-desk";
import { operatorIn } from "./arrange-operator";
import { orderAtShop } from "./arrange-order";
import { typeCard } from "./drive/card-entry";
import { cardRow, expectPaid, payButton } from "./drive/pay-page";
import { look } from "./look";
import { CARD } from "./test-cards";

/** Without the guard of the others: what cannot be sent is an error in the browser's console. */
const UNSENT = /送信できませんでした。/;

test("an address and a code that could not be sent are still there, and go when they can", async ({
  page,
}) => {
  const email = `${randomId()}@example.jp`;
  await page.goto("/sign-in");
  const address = page.getByLabel("メールアドレス");
  await address.fill(email);
  await failing(page, async () => {
    await page.getByRole("button", { name: "確認コードを送る" }).click();
    await expectUnsent(page);
    await expect(address).toHaveValue(email);
  });
  await look(page, "sign-in unsent");
  await page.getByRole("button", { name: "確認コードを送る" }).click();
  await expect(page.getByRole("heading", { name: "確認コードを入力" })).toBeVisible();
  await expect(page.getByText(UNSENT)).toBeHidden();

  const code = page.getByRole("textbox", { name: "確認コード" });
  await code.fill("12345");
  await failing(page, async () => {
    await page.getByRole("button", { name: "ログイン", exact: true }).click();
    await expectUnsent(page);
    await expect(code).toHaveValue("12345");
  });
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
  await expect(page.locator("#error-summary")).toContainText("確認コードは6けたの数字です");
});

test("a profile that met a broken server is kept, twice, and saved by the third press", async ({
  page,
  context,
}) => {
  const { id } = await signInAs(context);
  await page.goto("/security/profile");
  const name = page.getByRole("textbox", { name: "お名前" });
  const phone = page.getByRole("textbox", { name: "電話番号" });
  await name.fill("星野 澪子");
  await phone.fill("03-9876-5432");
  await failing(
    page,
    async () => {
      for (const _again of [1, 2]) {
        await page.getByRole("button", { name: "保存する" }).click();
        await expectUnsent(page);
        await expect(name).toHaveValue("星野 澪子");
        await expect(phone).toHaveValue("03-9876-5432");
      }
    },
    500,
  );
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByText("03-9876-5432")).toBeVisible();
  expect((await db.user.findUniqueOrThrow({ where: { id } })).name).toBe("星野 澪子");
});

test("a card's new nickname that could not be sent is still there", async ({ page, context }) => {
  const { cardIds } = await buyerWith(context, { number: CARD.rakuten });
  await page.goto(`/cards/${cardIds[0]}?edit=nickname`);
  const nickname = page.getByRole("textbox", { name: "カードの呼び名" });
  await nickname.fill("通勤");
  await failing(page, async () => {
    await page.getByRole("button", { name: "保存する" }).click();
    await expectUnsent(page);
    await expect(nickname).toHaveValue("通勤");
  });
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByRole("link", { name: /通勤/ })).toBeVisible();
});

test("a new card's nickname stays; number and code are typed again", async ({ page, context }) => {
  await knownBuyer(context);
  await page.goto("/cards/add");
  await page.getByRole("textbox", { name: "カードの呼び名" }).fill("通勤");
  await typeCard(page, { number: CARD.rakuten });
  await failing(page, async () => {
    await page.getByRole("button", { name: "確認して追加する" }).click();
    await expectUnsent(page);
    await expect(page.getByRole("textbox", { name: "カードの呼び名" })).toHaveValue("通勤");
  });
});

test("a payment that could not be sent keeps the chosen card, and is paid once by the next press", async ({
  page,
  context,
}) => {
  await buyerWith(context, { number: CARD.mastercard }, { number: CARD.rakuten });
  const order = await orderAtShop();
  await page.goto(order.url);
  const chosen = cardRow(page, "楽天カード");
  await chosen.check();
  await failing(page, async () => {
    await payButton(page).click();
    await expectUnsent(page);
    await expect(chosen).toBeChecked();
  });
  await payButton(page).click();
  await expectPaid(page);
});

test("what a shop's person typed at the desk is still there and is sent by the next press", async ({
  page,
  context,
}) => {
  const { desk } = await deskOf(context);
  const orderNo = `TEL${randomId().replace(/\W/g, "").slice(0, 10).toUpperCase()}`;
  await page.goto(`${desk}/requests`);
  await page.getByLabel("注文番号").fill(orderNo);
  await page.getByLabel("内容").fill("灯台の写真集");
  await page.getByLabel("金額").fill("3300");
  await page.getByLabel("購入者のメールアドレス").fill("hoshino@example.com");
  await failing(page, async () => {
    await page.getByRole("button", { name: "メールを送る" }).click();
    await expectUnsent(page);
    await expect(page.getByLabel("注文番号")).toHaveValue(orderNo);
    await expect(page.getByLabel("内容")).toHaveValue("灯台の写真集");
    await expect(page.getByLabel("金額")).toHaveValue("3300");
  });
  await look(page, "desk unsent");
  await page.getByRole("button", { name: "メールを送る" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: orderNo })).toContainText("お支払い待ち");
});

test("a new merchant that the operator typed is still there and is added by the next press", async ({
  page,
  context,
}) => {
  await operatorIn(context);
  const code = String(Date.now()).slice(-9);
  await page.goto("/operator");
  await page.getByLabel("加盟店コード", { exact: true }).fill(code);
  await page.getByLabel("名称", { exact: true }).fill("試験書店");
  await page.getByLabel("オリジン").fill("https://shop.example");
  await failing(page, async () => {
    await page.getByRole("button", { name: "追加する" }).click();
    await expectUnsent(page);
    await expect(page.getByLabel("加盟店コード", { exact: true })).toHaveValue(code);
    await expect(page.getByLabel("名称", { exact: true })).toHaveValue("試験書店");
    await expect(page.getByLabel("オリジン")).toHaveValue("https://shop.example");
  });
  await look(page, "operator unsent");
  await page.getByRole("button", { name: "追加する" }).click();
  await expect(page.getByRole("status").filter({ hasText: "加盟店を追加しました" })).toBeVisible();
});

/** While it is done, what actions send is lost on the way, or met by a server that broke. */
async function failing(page: Page, what: () => Promise<void>, status?: number) {
  await page.route("**/*", (route) => {
    if (!("next-action" in route.request().headers())) return route.fallback();
    return status ? route.fulfill({ status }) : route.abort("connectionreset");
  });
  await what();
  await page.unroute("**/*");
}

async function expectUnsent(page: Page) {
  const note = page.getByRole("alert").filter({ hasText: UNSENT });
  await expect(note).toBeFocused();
}
