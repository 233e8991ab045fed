import { expect, test } from "./fixtures";
import { WALLET } from "./house";
import { look } from "./look";

test("the merchant API is described without a key, for programs and for people", async ({ page }) => {
  const answer = await fetch(`${WALLET}/api/v1/openapi.json`);
  expect(answer.headers.get("content-type")).toContain("application/json");
  const { openapi, paths, servers } = (await answer.json()) as {
    openapi: string;
    paths: Record<string, Record<string, unknown>>;
    servers: { url: string }[];
  };
  expect(openapi).toBe("3.1.0");
  expect(servers).toEqual([{ url: `${WALLET}/api/v1` }]);

  await page.goto("/developers");
  for (const [path, methods] of Object.entries(paths))
    for (const method of Object.keys(methods))
      await expect(
        page.getByRole("heading", { name: `${method.toUpperCase()} /api/v1${path}`, exact: true }),
      ).toBeVisible();
  await look(page, "developers");
});
