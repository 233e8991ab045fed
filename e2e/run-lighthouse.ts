import type { Cookie } from "@playwright/test";
import lighthouse from "lighthouse";

export type Run = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  largestPaintMs: number;
  blockedMs: number;
  shift: number;
  /** Accessibility audits that found something. */
  faults: string[];
};

/** Lighthouse as a phone on slow 4G sees the page, in the browser at `port`, signed in by these cookies. */
export async function runLighthouse(
  address: string,
  { port, cookies }: { port: number; cookies: Cookie[] },
): Promise<Run> {
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const ran = await lighthouse(address, {
    port,
    logLevel: "error",
    onlyCategories: ["performance", "accessibility", "best-practices"],
    extraHeaders: { cookie },
    // High enough that no link lies under the sticky bar, which it does only until the page is scrolled.
    screenEmulation: { mobile: true, width: 412, height: 3000, deviceScaleFactor: 1.75 },
  });
  if (!ran) throw new Error("Lighthouse told nothing");
  const { categories, audits, finalDisplayedUrl } = ran.lhr;
  if (finalDisplayedUrl !== address) throw new Error(`looked at ${finalDisplayedUrl}`);
  const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  const faults = (categories.accessibility?.auditRefs ?? [])
    .map(({ id }) => audits[id])
    .filter((audit) => audit?.scoreDisplayMode === "binary" && audit.score === 0);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    largestPaintMs: value("largest-contentful-paint"),
    blockedMs: value("total-blocking-time"),
    shift: value("cumulative-layout-shift"),
    faults: faults.map((audit) => audit?.id ?? ""),
  };
}
