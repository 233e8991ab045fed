import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { everyState } from "./states/every-state";
import { weigh } from "./states/weigh";

const SMALL_KB = 8;

for (const { name, open, press, js = SMALL_KB } of everyState.filter((state) => !state.byHand)) {
  test(`${name}: small, still, and never wider than the window`, async ({ page }) => {
    await open(page);
    const weight = await weigh(page, page.url(), press);
    expect(weight.js).toBeLessThanOrEqual(js);
    expect(weight.frameJs).toBeLessThanOrEqual(50);
    expect(weight.cssKb).toBeLessThanOrEqual(14);
    expect(weight.shift).toBeLessThanOrEqual(0.02);
    // 320 × 256 is what 400 % zoom leaves of 1280 × 1024.
    for (const height of [640, 256]) {
      await page.setViewportSize({ width: 320, height });
      expect(await sideways(page), `${height} high`).toBe(0);
    }
  });
}

function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
