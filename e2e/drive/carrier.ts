import type { Page } from "@playwright/test";

/** From our page to the carrier's. */
export async function goToCarrier(page: Page) {
  await page.getByRole("link", { name: "携帯電話会社の画面へ進む" }).click();
  await page.getByLabel("暗証番号").waitFor();
}

export function approveAtCarrier(page: Page) {
  return answerAtCarrier(page, "1234");
}

export async function answerAtCarrier(page: Page, pin: string) {
  await page.getByLabel("ユーザーID").fill("taro");
  await page.getByLabel("暗証番号").fill(pin);
  await page.getByRole("button", { name: "支払う" }).click();
}
