import { randomId } from "@/lib/random-id";
import { addSession, db, signInAs } from "./arrange";
import { askForCode, codeFor, leaveOffer, signInByMail, typeCode } from "./drive/sign-in";
import { expect, test } from "./fixtures";
import { WALLET } from "./house";
import { look } from "./look";

const CARDS = "カードを入れましょう";

test("by a mailed code, and comes back to the page one was on", async ({ page }) => {
  await page.goto("/payments");
  await expect(page).toHaveURL(/\/sign-in\?returnTo=%2Fpayments$/);
  await look(page, "sign-in");
  await askForCode(page, newAddress());
  await look(page, "sign-in code");
  const email = (await page.locator("main b").first().innerText()).trim();
  await typeCode(page, await codeFor(page, email));
  await expect(page.getByRole("heading", { name: "次からは、顔や指紋でログイン" })).toBeVisible();
  await look(page, "passkey enrol");
  await leaveOffer(page);
  await expect(page).toHaveURL(`${WALLET}/payments`);
  await look(page, "payments empty");
});

test("a code typed full-width, with a space, is understood", async ({ page }) => {
  const email = newAddress();
  await page.goto("/sign-in");
  await askForCode(page, email);
  const code = await codeFor(page, email);
  const wide = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
  await typeCode(page, `${wide.slice(0, 3)}　${wide.slice(3)}`);
  await expectIn(page);
});

test("a wrong code says so and keeps the way open; what is no code is told apart", async ({ page }) => {
  const email = newAddress();
  await page.goto("/sign-in");
  await askForCode(page, email);
  const code = await codeFor(page, email);
  await typeCode(page, wrong(code));
  await expectFault(page, "確認コードが違います。いちばん新しいメールの数字を入力してください。");
  await look(page, "sign-in wrong code");
  await typeCode(page, "12");
  await expectFault(page, "確認コードは6けたの数字です。メールの数字をご確認ください。");
  await typeCode(page, code);
  await expectIn(page);
});

test("after five wrong tries even the right code is void; a new one works", async ({ page }) => {
  const email = newAddress();
  await page.goto("/sign-in");
  await askForCode(page, email);
  const code = await codeFor(page, email);
  for (let tries = 1; tries <= 5; tries++) {
    await typeCode(page, wrong(code));
    await expect.poll(() => triesOf(email)).toBe(tries);
  }
  await typeCode(page, code);
  await expectFault(page, "5回まちがえたため、このコードは使えません。");
  await page.getByRole("button", { name: "コードを送りなおす" }).click();
  await expect(page.getByText("新しい確認コードを送りました")).toBeVisible();
  await typeCode(page, await codeFor(page, email, code));
  await expectIn(page);
});

test("a code older than ten minutes is refused", async ({ page }) => {
  const email = newAddress();
  await page.goto("/sign-in");
  await askForCode(page, email);
  const code = await codeFor(page, email);
  const expiresAt = new Date(Date.now() - 1_000);
  await db.signInCode.updateMany({ where: { email }, data: { expiresAt } });
  await typeCode(page, code);
  await expect(
    page.getByText(/この確認コードはもう使えません|確認コードの期限が切れました/).first(),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "確認コードの期限が切れました" })).toBeVisible();
  await look(page, "sign-in code gone");
  expect(await db.session.count({ where: { user: { email } } })).toBe(0);
});

test("a code works only in the browser that asked for it, and once", async ({ page, browser }) => {
  const email = newAddress();
  await page.goto("/sign-in");
  await askForCode(page, email);
  const code = await codeFor(page, email);

  const other = await browser.newContext({ baseURL: WALLET, locale: "ja-JP" });
  const thief = await other.newPage();
  await thief.goto("/sign-in");
  await askForCode(thief, newAddress());
  await typeCode(thief, code);
  await expect(thief.getByRole("alert").first()).toContainText("確認コードが違います");
  await other.close();

  await typeCode(page, code);
  await expectIn(page);
  expect(await db.session.count({ where: { user: { email } } })).toBe(1);
});

test("what is no address is told; the answer for a known and an unknown one is the same", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await page.getByLabel("メールアドレス").fill("mio@");
  await page.getByRole("button", { name: "確認コードを送る" }).click();
  await expectFault(page, "メールアドレスの形をご確認ください（例：mio@example.jp）。");
  await look(page, "sign-in no address");
  const known = newAddress();
  await db.user.create({ data: { id: randomId(), email: known } });
  const answers = [];
  for (const email of [known, newAddress()]) {
    await page.goto("/sign-in");
    await askForCode(page, email);
    answers.push((await page.locator("main").innerText()).replace(email, "…"));
  }
  expect(answers[0]).toBe(answers[1]);
});

test("one signs out of another device, of all others, and of this one", async ({ page, context }) => {
  const buyer = await signInAs(context);
  const [phone, office] = [await elsewhere(), await elsewhere()];
  await page.goto("/security");
  await expect(page.getByText("この端末", { exact: true })).toBeVisible();
  await look(page, "security");
  await page
    .getByRole("button", { name: /^ログアウト\s*（/ })
    .first()
    .click();
  await expect(page.getByText("ログアウトしました", { exact: true }).first()).toBeVisible();
  expect(await db.session.count({ where: { userId: buyer.id } })).toBe(2);
  await page.getByRole("button", { name: "ほかの端末をすべてログアウト" }).click();
  await expect.poll(() => db.session.count({ where: { userId: buyer.id } })).toBe(1);
  for (const one of [phone, office]) {
    await one.page.reload();
    await expect(one.page).toHaveURL(/\/sign-in/);
    await one.context.close();
  }
  await page.getByRole("button", { name: "この端末からログアウト" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/cards");
  await expect(page).toHaveURL(/\/sign-in/);

  async function elsewhere() {
    const other = await (context.browser() ?? fail()).newContext({ baseURL: WALLET, locale: "ja-JP" });
    await addSession(other, buyer.id);
    const opened = await other.newPage();
    await opened.goto("/cards");
    return { context: other, page: opened };
  }
});

test("details can be changed, and a wrong one says what is wrong", async ({ page, context }) => {
  await signInAs(context);
  await page.goto("/security");
  await page.getByRole("link", { name: "変更する" }).click();
  await page.getByRole("textbox", { name: "お名前" }).fill("ﾎｼﾉ ﾐｵ");
  await page.getByRole("textbox", { name: "電話番号" }).fill("12");
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.locator("#error-summary")).toContainText("お名前に半角カタカナは使えません");
  await look(page, "security profile refused");
  await page.getByRole("textbox", { name: "お名前" }).fill("星野 みお");
  await page.getByRole("textbox", { name: "電話番号" }).fill("０９０ー１２３４ー５６７８");
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByText("保存しました", { exact: true })).toBeVisible();
  await expect(page.getByText("星野 みお")).toBeVisible();
});

test("signing in by mail while signed in elsewhere adds a session and ends none", async ({
  page,
  context,
}) => {
  const buyer = await signInAs(context);
  await context.clearCookies();
  await page.goto("/sign-in");
  await signInByMail(page, buyer.email);
  await expect(page.getByRole("heading", { name: CARDS })).toBeVisible();
  expect(await db.session.count({ where: { userId: buyer.id } })).toBe(2);
});

async function expectIn(page: import("@playwright/test").Page) {
  await leaveOffer(page);
  await expect(page.getByRole("heading", { name: CARDS })).toBeVisible();
}

function newAddress(): string {
  return `mio-${randomId()}@example.com`;
}

function wrong(code: string): string {
  return code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
}

async function triesOf(email: string) {
  return (await db.signInCode.findFirst({ where: { email }, orderBy: { createdAt: "desc" } }))?.tries;
}

async function expectFault(page: import("@playwright/test").Page, sentence: string) {
  await expect(page.locator("#error-summary")).toContainText(sentence);
  await expect(page.locator("#error-summary")).toBeFocused();
}

function fail(): never {
  throw new Error("a context without a browser");
}
