import type { CDPSession, Page } from "@playwright/test";
import { makeBuyer } from "@/prisma/factories";
import { addSession, db, signInAs } from "./arrange";
import { expect, test } from "./fixtures";
import { WALLET } from "./house";
import { look } from "./look";

const CARDS = "カードを入れましょう";

test("a passkey is made, named, signs in, shows who one is, and is removed", async ({ page, context }) => {
  await addAuthenticator(page);
  const buyer = await signInAs(context);
  await page.goto("/security");
  await page.getByRole("link", { name: "パスキーを追加" }).click();
  await page.getByRole("button", { name: "パスキーを作る" }).click();
  await expect(page.getByText("パスキーを登録しました")).toBeVisible();
  await look(page, "security with passkey");

  await page.getByRole("link", { name: /^名前・削除/ }).click();
  await page.getByRole("textbox", { name: "名前" }).fill("");
  await page.getByRole("button", { name: "名前を保存する" }).click();
  await expect(page.locator("#error-summary")).toContainText("名前を入力してください");
  await look(page, "security passkey refused");
  await page.getByRole("textbox", { name: "名前" }).fill("美緒のiPhone");
  await page.getByRole("button", { name: "名前を保存する" }).click();
  await expect(page.getByText("美緒のiPhone").first()).toBeVisible();

  await page.getByRole("button", { name: "この端末からログアウト" }).click();
  // Else the suggestions of the field would have it signed in before anything is pressed.
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "パスキーでログイン" }).click();
  await expect(page.getByRole("heading", { name: CARDS })).toBeVisible();

  await db.session.updateMany({ where: { userId: buyer.id }, data: { confirmedAt: new Date(0) } });
  const token = await sessionToken(page);
  await page.goto("/cards/add");
  await expect(page.getByRole("heading", { name: "ご本人を確かめます" })).toBeVisible();
  await look(page, "confirm by passkey");
  await page.getByRole("button", { name: "パスキーで確認する" }).click();
  await expect(page).toHaveURL(`${WALLET}/cards/add`);
  expect(await sessionToken(page)).not.toBe(token);

  await page.goto("/security");
  await page.getByRole("link", { name: /^名前・削除/ }).click();
  await page.getByRole("button", { name: "このパスキーを削除する" }).click();
  await expect(page.getByText("パスキーを削除しました").first()).toBeVisible();
  expect(await db.passkey.count({ where: { userId: buyer.id } })).toBe(0);
  const mails = await db.mail.findMany({ where: { to: buyer.email }, orderBy: { createdAt: "asc" } });
  expect(mails.map(({ subject }) => subject)).toEqual([
    "【クロネコペイ】パスキーが追加されました",
    "【クロネコペイ】パスキーが削除されました",
  ]);
});

test("the field's suggestions sign in without a press", async ({ page, context }) => {
  await addAuthenticator(page);
  await signInAs(context);
  await enrol(page);
  await context.clearCookies({ name: "next-auth.session-token" });
  // The device answers the suggestion at once: one that is told to wait is not asked again.
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { name: CARDS })).toBeVisible();
});

test("a person the device does not verify makes no passkey and does not get in", async ({
  page,
  context,
}) => {
  const authenticator = await addAuthenticator(page);
  const buyer = await signInAs(context);
  await authenticator.verify(false);
  await page.goto("/security/passkeys/add?returnTo=%2Fsecurity");
  await page.getByRole("button", { name: "パスキーを作る" }).click();
  await expect(page.getByText("パスキーは使われませんでした")).toBeVisible();
  await look(page, "passkey enrol refused");
  expect(await db.passkey.count({ where: { userId: buyer.id } })).toBe(0);

  await authenticator.verify(true);
  await enrol(page);
  await context.clearCookies({ name: "next-auth.session-token" });
  await authenticator.verify(false);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "パスキーでログイン" }).click();
  await expect(page.getByText("パスキーは使われませんでした")).toBeVisible();
  expect(await db.session.count({ where: { userId: buyer.id } })).toBe(1);
});

test("a browser that does not read WebAuthn's own JSON makes and uses a passkey by the library", async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    for (const name of ["parseCreationOptionsFromJSON", "parseRequestOptionsFromJSON"])
      Reflect.deleteProperty(PublicKeyCredential, name);
    Reflect.deleteProperty(PublicKeyCredential.prototype, "toJSON");
  });
  await addAuthenticator(page);
  const buyer = await signInAs(context);
  await enrol(page);
  await context.clearCookies({ name: "next-auth.session-token" });
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { name: CARDS })).toBeVisible();
  expect(await db.session.count({ where: { userId: buyer.id } })).toBe(2);
});

test("a passkey of an account is of no use for another one's step-up", async ({ page, context }) => {
  await addAuthenticator(page);
  await signInAs(context);
  await enrol(page);
  const other = await makeBuyer(db);
  await context.clearCookies({ name: "next-auth.session-token" });
  await addSession(context, other.id, new Date(0));
  await page.goto("/cards/add");
  await expect(page.getByRole("heading", { name: "ご本人を確かめます" })).toBeVisible();
  await expect(page.getByRole("button", { name: "パスキーで確認する" })).toBeHidden();
});

async function enrol(page: Page) {
  await page.goto("/security/passkeys/add?returnTo=%2Fsecurity");
  await page.getByRole("button", { name: "パスキーを作る" }).click();
  await expect(page.getByText("パスキーを登録しました")).toBeVisible();
}

async function sessionToken(page: Page) {
  const cookies = await page.context().cookies(WALLET);
  return cookies.find(({ name }) => name === "next-auth.session-token")?.value;
}

/** A phone's own authenticator, by Chromium's protocol: discoverable, verifies its person unless told otherwise. */
async function addAuthenticator(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable", { enableUI: false });
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verify: (isUserVerified: boolean) =>
      session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
  };
}
