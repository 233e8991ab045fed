import { expect, test } from "./fixtures";
import { SANDBOX } from "./house";
import { look } from "./look";

test("QA copies a test card with one press", async ({ page, context }) => {
  const amex = "379914000000013";
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: SANDBOX });
  await page.goto(`${SANDBOX}/qa`);
  await look(page, "sandbox");
  await page
    .getByRole("combobox", { name: "カードの種類" })
    .selectOption({ label: "Amex　楽天カード（14）" });
  await page.getByRole("button", { name: "表示する" }).click();
  await page.getByRole("button", { name: `コピー ${amex}` }).click();
  await expect(page.getByRole("status")).toContainText(amex);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(amex);
});
