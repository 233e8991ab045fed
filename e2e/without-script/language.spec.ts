import { signInAs } from "../arrange";
import { signInByMail } from "../drive/sign-in";
import { expect, test } from "../fixtures";
import { WALLET } from "../house";

test("chosen by a press on the page one is on, and remembered for the person on the next browser", async ({
  page,
  context,
  browser,
}) => {
  const buyer = await signInAs(context);
  await page.goto("/payments?q=x");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page).toHaveURL("/payments?q=x");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/security");
  await expect(page.getByRole("heading", { name: "Security", exact: true })).toBeVisible();

  const next = await browser.newContext({ baseURL: WALLET, locale: "ja-JP", javaScriptEnabled: false });
  const there = await next.newPage();
  await there.goto("/cards");
  await signInByMail(there, buyer.email);
  await expect(there.locator("html")).toHaveAttribute("lang", "en");
  await there.getByRole("button", { name: "日本語" }).click();
  await expect(there.getByRole("heading", { name: "カードを入れましょう" })).toBeVisible();
  await next.close();
});

test("the browser's own wish is followed until then", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: WALLET, locale: "en-GB", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "日本語" })).toBeVisible();
  await page.getByRole("button", { name: "日本語" }).click();
  await expect(page.getByRole("button", { name: "English" })).toBeVisible();
  await expect(page).toHaveURL("/sign-in");
  await context.close();
});
