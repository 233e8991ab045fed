import { expect, test } from "@playwright/test";
import { look } from "./look";

test("a root layout that breaks says so in both languages", async ({ page }) => {
  // The note about being offline stands in that layout: what breaks it is caught by nothing smaller.
  await page.addInitScript(() => {
    const listen = window.addEventListener.bind(window);
    window.addEventListener = (type: string, ...rest: [EventListenerOrEventListenerObject]) => {
      if (type === "submit") throw new Error("broken on purpose");
      listen(type, ...rest);
    };
  });
  await page.goto("/terms");
  await expect(
    page.getByRole("heading", { name: "表示できませんでした This page could not be shown" }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Show it again" })).toBeVisible();
  await look(page, "root layout broken");
});
