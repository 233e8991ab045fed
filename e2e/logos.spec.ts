import { expect, test } from "./fixtures";
import { WALLET } from "./house";
import { look } from "./look";

test("a shop finds the logos, 楽天カード among them, and banners whose pasted code shows them elsewhere", async ({
  page,
}) => {
  await page.goto("/logos");
  await expect(page.getByRole("img", { name: "楽天カード" })).toBeVisible();
  await look(page, "logos");
  const boxes = page.getByRole("textbox");
  const pasted = await Promise.all((await boxes.all()).map((box) => box.inputValue()));
  const files = pasted.join("\n").match(/src="([^"]+)"/g) ?? [];
  expect(files).toHaveLength(13);
  for (const source of files) {
    const address = source.slice(5, -1);
    expect(address.startsWith(`${WALLET}/banners/`)).toBe(true);
    const answer = await fetch(address, { headers: { "sec-fetch-site": "cross-site" } });
    expect([address, answer.status, answer.headers.get("content-type")]).toEqual([
      address,
      200,
      "image/svg+xml",
    ]);
  }
});
