import type { Page } from "@playwright/test";
import { orderAtShop } from "./arrange-order";
import { expect, test } from "./fixtures";
import { WALLET } from "./house";
import { everyState } from "./states/every-state";
import { japaneseIn } from "./states/japanese-in";
import { smallTargets } from "./states/small-targets";
import { standStill, weigh } from "./states/weigh";

const SMALL_KB = 8;

for (const { name, open, press, js = SMALL_KB } of everyState.filter((state) => !state.byHand)) {
  test(`${name}: small, still, never wider than the window, in English too`, async ({ page }) => {
    await open(page);
    const weight = await weigh(page, page.url(), press);
    expect(weight.js).toBeLessThanOrEqual(js);
    expect(weight.frameJs).toBeLessThanOrEqual(50);
    expect(weight.cssKb).toBeLessThanOrEqual(14);
    expect(weight.shift).toBeLessThanOrEqual(0.02);
    await expectNarrow(page);
    await page.context().addCookies([{ name: "kuroneko-language", value: "en", url: WALLET }]);
    await page.reload();
    await standStill(page);
    await expectNarrow(page);
    if (name.startsWith("checkout")) expect(await smallTargets(page)).toEqual([]);
    expect(await japaneseIn(page)).toEqual([]);
  });
}

test("a checkout that is valid until another day has its header in one row on a phone", async ({ page }) => {
  await page.goto((await orderAtShop()).url);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [language, until] of [
    ["ja", /^\d+\/\d+ \d+:\d+まで有効$/],
    ["en", /^Valid until \d+\/\d+ \d+:\d+$/],
  ] as const) {
    await page.context().addCookies([{ name: "kuroneko-language", value: language, url: WALLET }]);
    await page.reload();
    await expect(page.locator(".until")).toHaveText(until);
    const rows = await page.locator(".top :is(.logo, .until, .lang)").evaluateAll((parts) =>
      parts.map((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        return { top, bottom };
      }),
    );
    expect(rows).toHaveLength(3);
    const [lowestTop, highestBottom] = [
      Math.max(...rows.map(({ top }) => top)),
      Math.min(...rows.map(({ bottom }) => bottom)),
    ];
    expect(lowestTop).toBeLessThan(highestBottom);
  }
});

/** 320 × 256 is what 400 % zoom leaves of 1280 × 1024. */
async function expectNarrow(page: Page) {
  for (const height of [640, 256]) {
    await page.setViewportSize({ width: 320, height });
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, `${height} high`).toBe(0);
  }
}
