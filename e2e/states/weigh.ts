import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, type Page, type Response } from "@playwright/test";
import { readBuild } from "../every-door";
import { CARD_ORIGIN, env, WALLET } from "../house";
import type { State } from "./state";

export type Weight = {
  /** KB of JavaScript over a blank page, gzip: the page's own, and that of the card origin's frame in it. */
  js: number;
  frameJs: number;
  cssKb: number;
  /** Cumulative layout shift until the page stands still. */
  shift: number;
};

/**
 * Opens the address in a tab of its own. A blank page is what Next loads for every page of this build before anything of
 * ours. Our own error pages, which every page carries, count against us.
 */
export async function weigh(page: Page, address: string, press?: State["press"]): Promise<Weight> {
  const tab = await page.context().newPage();
  const loaded: Response[] = [];
  tab.on("response", (response) => loaded.push(response));
  await tab.goto(address, { waitUntil: "load" });
  await press?.(tab);
  await standStill(tab, !!press);
  const shift = await shiftOf(tab);
  const blank = kilobytesOf(blankFiles());
  const weight = {
    js: (await kilobytes(loaded, "script", WALLET)) - blank,
    frameJs: (await kilobytes(loaded, "script", CARD_ORIGIN)) - blank,
    cssKb: await kilobytes(loaded, "stylesheet", WALLET),
    shift,
  };
  await tab.close();
  return { ...weight, frameJs: Math.max(weight.frameJs, 0) };
}

/** Where card fields are asked for, until their frame is there; one that failed to load says so in its box. */
export async function standStill(tab: Page, pressed = false) {
  const boxes = tab.locator(".secure:not(:has([role=alert]))").filter({ visible: true });
  if (pressed) await boxes.waitFor();
  if ((await boxes.count()) === 0) return;
  await expect(boxes.locator("iframe:not(.loading)")).toHaveCount(1);
}

async function kilobytes(loaded: Response[], type: string, origin: string): Promise<number> {
  const ours = loaded.filter(
    (response) => response.request().resourceType() === type && response.url().startsWith(`${origin}/`),
  );
  const bodies = new Map<string, Promise<Buffer>>();
  for (const response of ours) bodies.set(response.url(), response.body());
  return kilobytesOf(await Promise.all(bodies.values()));
}

/** The root files of the build, and the chunk of Next's own layout router. */
function blankFiles(): Buffer[] {
  const { rootMainFiles } = readBuild<{ rootMainFiles: string[] }>("build-manifest.json");
  return [...rootMainFiles, ...routerChunks()].map((file) =>
    readFileSync(resolve(env.NEXT_DIST_DIR ?? "", file)),
  );
}

function routerChunks(): string[] {
  const manifest = resolve(env.NEXT_DIST_DIR ?? "", "server/app/terms/page_client-reference-manifest.js");
  const { clientModules } = readManifest(readFileSync(manifest, "utf8"));
  const router = Object.entries(clientModules).find(([path]) => path.includes("components/layout-router"));
  if (!router) throw new Error("Next's layout router is not where it was");
  return router[1].chunks.map((chunk) => chunk.replace("/_next/", ""));
}

function readManifest(script: string): { clientModules: Record<string, { chunks: string[] }> } {
  return JSON.parse(script.slice(script.indexOf("= {") + 2).replace(/;?\s*$/, ""));
}

function kilobytesOf(files: Buffer[]): number {
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1024;
}

/** What moves because somebody just pressed something is no shift. */
type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

function shiftOf(tab: Page): Promise<number> {
  return tab.evaluate(
    () =>
      new Promise<number>((tell) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as Shift[]) if (!entry.hadRecentInput) sum += entry.value;
        });
        observer.observe({ type: "layout-shift", buffered: true });
        // Two frames later whatever was still moving has been counted.
        requestAnimationFrame(() => requestAnimationFrame(() => tell(sum)));
      }),
  );
}
