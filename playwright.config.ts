import { defineConfig, type Project } from "@playwright/test";
import { env } from "./e2e/house";
import { loggedCommand } from "./e2e/logged-command";
import { findBrowser } from "./scripts/find-browser.mjs";
import { demoProcesses } from "./scripts/start/demo-processes.mjs";

const executablePath = await findBrowser();

const projects: Project[] = [
  // The longest comes first, so that it is not waited for alone in the end.
  { name: "walk", testMatch: "**/walk-the-checkout.spec.ts" },
  { name: "parallel", testIgnore: ["**/serial/**", "**/without-script/**", "**/walk-the-checkout.spec.ts"] },
  { name: "without-script", testMatch: "**/without-script/*.spec.ts", use: { javaScriptEnabled: false } },
  {
    name: "serial",
    testMatch: "**/serial/*.spec.ts",
    dependencies: ["walk", "parallel", "without-script"],
    workers: 1,
  },
];

/** Not a part of `npm test`: `npm run shots` and `npm run lighthouse` drive the same house. */
const task = (name: string): Project => ({ name, testMatch: `**/${name}.task.ts` });

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/playwright.json" }]],
  globalSetup: "./e2e/global-setup.ts",
  use: {
    baseURL: env.WALLET_ORIGIN,
    viewport: { width: 390, height: 844 },
    locale: "ja-JP",
    timezoneId: "America/St_Johns",
    // Recorded for every test or for none; the page and the words of an error are kept in any case.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    actionTimeout: 30_000,
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: process.env.E2E_TASK ? [task(process.env.E2E_TASK)] : projects,
  webServer: demoProcesses(env).map(({ name, args, env: own, ready }) => ({
    name,
    command: loggedCommand(name, args),
    env: own as Record<string, string>,
    ...("logged" in ready
      ? { wait: { stdout: ready.logged } }
      : { url: `http://${ready.host}${ready.path}` }),
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 5_000 },
    stdout: "ignore" as const,
    stderr: "pipe" as const,
    timeout: 60_000,
  })),
});
