import { mkdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

export const WIDTHS = [390, 1280];
export const SCHEMES = ["light", "dark"] as const;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type RunOptions = Parameters<AxeBuilder["options"]>[0];
/** Between light and dark only colours differ, so the second look is at those alone. */
const rulesFor: Record<(typeof SCHEMES)[number], RunOptions> = {
  light: { runOnly: { type: "tag", values: TAGS } },
  dark: { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } },
};

/**
 * Looks at the page as it stands: 390 and 1280 wide, light and dark; axe finds nothing and nothing scrolls sideways.
 * With SCREENSHOTS=1 each view is written to screenshots/.
 */
export async function look(page: Page, name: string) {
  const before = page.viewportSize();
  // Next streams the title after the page when it was come to inside the site.
  await expect(page).toHaveTitle(/\S/);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await lookOnce(page, `${name} ${width} ${colorScheme}`, rulesFor[colorScheme]);
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
}

async function lookOnce(page: Page, view: string, rules: RunOptions) {
  const found = await findFaults(page, rules);
  expect(found.some(isUnderBar) ? await findFaultsAtEnd(page, rules) : found, `axe on ${view}`).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways, `sideways scrolling on ${view}`).toBe(0);
  if (process.env.SCREENSHOTS) await takePicture(page, view);
}

/** The window is made as high as the page: `fullPage` leaves frames of another origin blank. */
export async function takePicture(page: Page, view: string) {
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size) await page.setViewportSize({ width: size.width, height });
  mkdirSync("screenshots", { recursive: true });
  await page.screenshot({ path: `screenshots/${view.replaceAll(/[ /]/g, "-")}.png` });
  if (size) await page.setViewportSize(size);
}

async function findFaults(page: Page, rules: RunOptions): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

/** A link that lies under a sticky bar only until the page is scrolled is not counted. */
function isUnderBar(fault: string): boolean {
  return fault.startsWith("target-size:");
}

async function findFaultsAtEnd(page: Page, rules: RunOptions): Promise<string[]> {
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const found = await findFaults(page, rules);
  await page.evaluate(() => scrollTo(0, 0));
  return found;
}
