import { type Browser, chromium } from "@playwright/test";
import { freePort } from "../scripts/start/free-port.mjs";
import { expect, test } from "./fixtures";
import { WALLET } from "./house";
import { type Run, runLighthouse } from "./run-lighthouse";
import { walletStates } from "./states/wallet-states";

const RUNS = Number(process.env.LIGHTHOUSE_RUNS ?? 1);

/** One after the other: two at once would measure each other. */
test.describe.configure({ mode: "default" });
test.setTimeout(600_000);

let browser: Browser;
let port: number;
test.beforeAll(async () => {
  port = await freePort();
  const { executablePath, args = [] } = test.info().project.use.launchOptions ?? {};
  browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });
});
test.afterAll(() => browser.close());

for (const { name, open } of walletStates.filter((state) => !state.byHand)) {
  test(name, async ({ page }) => {
    await open(page);
    const cookies = await page.context().cookies(WALLET);
    const runs: Run[] = [];
    while (runs.length < RUNS) runs.push(await runLighthouse(page.url(), { port, cookies }));
    console.log(rowOf(name, runs));
    for (const run of runs) {
      expect(run.faults).toEqual([]);
      expect(run).toMatchObject({ accessibility: 100 });
      expect(run.bestPractices).toBeGreaterThanOrEqual(95);
      expect(run.shift).toBeLessThanOrEqual(0.02);
    }
  });
}

/** A row of docs/quality.md: performance, LCP and TBT swing with the machine, so medians are told and nothing hangs on them. */
function rowOf(name: string, runs: Run[]): string {
  const seconds = (median(runs, "largestPaintMs") / 1000).toFixed(1);
  return `| ${name} | ${median(runs, "performance")} | ${seconds} s | ${Math.round(median(runs, "blockedMs"))} ms |`;
}

function median(runs: Run[], what: "performance" | "largestPaintMs" | "blockedMs"): number {
  const sorted = runs.map((run) => run[what]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
