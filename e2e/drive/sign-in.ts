import { expect, type Page } from "@playwright/test";
import { WALLET } from "../house";

/** On the sign-in page: asks for a code, reads it from the demo's mailbox, types it. */
export async function signInByMail(page: Page, email: string) {
  await askForCode(page, email);
  await typeCode(page, await codeFor(page, email));
}

/** A new address is offered a passkey first. */
export async function leaveOffer(page: Page) {
  await page.getByRole("link", { name: "あとで決める" }).click();
}

export async function askForCode(page: Page, email: string) {
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByRole("button", { name: "確認コードを送る" }).click();
  await expect(page.getByRole("heading", { name: "確認コードを入力" })).toBeVisible();
}

export async function typeCode(page: Page, code: string) {
  await page.getByRole("textbox", { name: "確認コード" }).fill(code);
  await page.getByRole("button", { name: "ログイン", exact: true }).click();
}

/** The newest code that was mailed to this address, as the mailbox page shows it. */
export async function codeFor(page: Page, email: string, after?: string): Promise<string> {
  const mailbox = await page.context().newPage();
  let code: string | undefined;
  await expect(async () => {
    await mailbox.goto(`${WALLET}/dev/mailbox?to=${encodeURIComponent(email)}`);
    code = /^\s*(\d{6})\s*$/m.exec(await mailbox.locator("main").innerText())?.[1];
    expect(code).toBeDefined();
    expect(code).not.toBe(after);
  }).toPass();
  await mailbox.close();
  return code ?? "";
}
