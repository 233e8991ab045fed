import type { FrameLocator, Page } from "@playwright/test";

export type Typed = { number: string; name?: string; expiry?: string; code?: string };

export function cardFrame(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="カード番号の入力"]');
}

/** Types a card into the frame of the card origin, key by key as a person does. */
export async function typeCard(page: Page, { number, name, expiry, code }: Typed) {
  const frame = cardFrame(page);
  await frame.getByRole("textbox", { name: "カード番号" }).fill(number);
  await frame.getByRole("textbox", { name: "カードの名義" }).fill(name ?? "MIO HOSHINO");
  await frame.getByRole("textbox", { name: "有効期限" }).fill(expiry ?? "10/34");
  await frame.getByRole("textbox", { name: "セキュリティコード" }).fill(code ?? "123");
}

/** Types a card and presses the wallet's button. */
export async function addCard(page: Page, typed: Typed) {
  await typeCard(page, typed);
  await pressAdd(page);
}

export function pressAdd(page: Page) {
  return page.getByRole("button", { name: "確認して追加する" }).click();
}

/** Name, phone and both consents, which the first registration asks. */
export async function fillDetails(page: Page) {
  await page.getByRole("textbox", { name: "お名前" }).fill("星野 澪");
  await page.getByRole("textbox", { name: "電話番号" }).fill("090-1234-5678");
  await page.getByRole("checkbox", { name: "カードを預けることに同意します" }).check();
  await page.getByRole("checkbox", { name: "本人認証のための情報提供に同意します" }).check();
}

/** In confirm mode: the code alone, then the pay button once more. */
export async function confirmByCode(page: Page, code = "123") {
  const field = cardFrame(page).getByRole("textbox", { name: "セキュリティコード" });
  await field.fill(code);
  await field.press("Enter");
}
