import type { Page } from "@playwright/test";

/** From our page to the card company's. */
export async function goToCardCompany(page: Page) {
  await page.getByRole("link", { name: "カード会社の画面へ進む" }).click();
  await page.getByRole("heading", { name: "本人認証サービス" }).waitFor();
}

export async function passChallenge(page: Page) {
  await goToCardCompany(page);
  await answer(page, "1234");
}

/** The card company refuses every code, here for the third time. */
export async function failChallenge(page: Page) {
  await goToCardCompany(page);
  await answer(page, "0000");
  await page.getByText("あと2回入力できます").waitFor();
  await answer(page, "0000");
  await page.getByText("あと1回入力できます").waitFor();
  await answer(page, "0000");
}

export async function cancelChallenge(page: Page) {
  await goToCardCompany(page);
  await page.getByRole("button", { name: "認証をやめる" }).click();
}

export async function answer(page: Page, code: string) {
  await page.getByLabel("認証コード").fill(code);
  await page.getByRole("button", { name: "認証する" }).click();
}
