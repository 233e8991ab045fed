import { expect, type Page } from "@playwright/test";

export function payButton(page: Page) {
  return page.getByRole("button", { name: /円を支払う$/ });
}

/** The radio row of a card, by what it says: issuer, last four, brand. */
export function cardRow(page: Page, says: string) {
  return page.getByRole("radio", { name: says });
}

export async function expectPaid(page: Page) {
  await expect(page.getByRole("heading", { name: "お支払いが完了しました" })).toBeVisible({
    timeout: 30_000,
  });
}

export async function expectDeclined(page: Page, sentence: string) {
  await expect(page.getByRole("heading", { name: "このカードでは支払えませんでした" })).toBeVisible();
  await expect(page.getByText(sentence)).toBeVisible();
  await expect(page.getByText("お金は引き落とされていません。")).toBeVisible();
}
