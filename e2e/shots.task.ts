import type { Page } from "@playwright/test";
import { test } from "./fixtures";
import { SCHEMES, takePicture, WIDTHS } from "./look";
import { everyState } from "./states/every-state";
import { standStill } from "./states/weigh";

const LOCALES = { ja: "ja-JP", en: "en-GB" };

for (const [lang, locale] of Object.entries(LOCALES)) {
  test.describe(lang, () => {
    test.use({ locale });
    for (const { name, open, press } of everyState) {
      test(name, async ({ page }) => {
        await open(page);
        await press?.(page);
        await standStill(page);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
          for (const colorScheme of SCHEMES) {
            await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
            await takePicture(page, `${name} ${lang} ${width} ${colorScheme}`);
          }
        }
        if (lang === "ja") await takeHarderOnes(page, name);
      });
    }
  });
}

/** As a narrow window, the system's own colours and paper show it. */
async function takeHarderOnes(page: Page, name: string) {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await takePicture(page, `${name} 320 forced-colours`);
  await page.emulateMedia({ colorScheme: "dark", forcedColors: null, media: "print" });
  await page.setViewportSize({ width: 760, height: 640 });
  await takePicture(page, `${name} print`);
}
