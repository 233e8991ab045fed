import { test } from "./fixtures";
import { SCHEMES, takePicture, WIDTHS } from "./look";
import { everyState } from "./states/every-state";

const LOCALES = { ja: "ja-JP", en: "en-GB" };

for (const [lang, locale] of Object.entries(LOCALES)) {
  test.describe(lang, () => {
    test.use({ locale });
    for (const { name, open } of everyState) {
      test(name, async ({ page }) => {
        await open(page);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
          for (const colorScheme of SCHEMES) {
            await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
            await takePicture(page, `${name} ${lang} ${width} ${colorScheme}`);
          }
        }
      });
    }
  });
}
