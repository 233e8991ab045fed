import { signInAs } from "./arrange";
import { expect, test } from "./fixtures";
import { look } from "./look";

test("offline is said in words, and a form pressed meanwhile keeps what was typed", async ({
  page,
  context,
}) => {
  await signInAs(context);
  await page.goto("/security/profile");
  const phone = page.getByRole("textbox", { name: "電話番号" });
  await phone.fill("03-9876-5432");
  await context.setOffline(true);
  await expect(page.getByText("オフラインです。")).toBeVisible();
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.locator(".offline")).toBeFocused();
  await expect(phone).toHaveValue("03-9876-5432");
  await look(page, "offline");
  await context.setOffline(false);
  await expect(page.getByText("オフラインです。")).toBeHidden();
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByText("03-9876-5432")).toBeVisible();
});
