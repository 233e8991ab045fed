// npm run shots [-- -g cards]     every state in both languages and schemes, 390 and 1280 wide, to screenshots/
// npm run lighthouse [-- -g cards]     every page of the wallet; LIGHTHOUSE_RUNS=5 for medians
// Either drives the tests' own house (e2e/<task>.task.ts); what follows goes to Playwright.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const [task, ...rest] = process.argv.slice(2);
const runner = join(import.meta.dirname, "test.mjs");
const steps = [
  ["--only", "client"],
  ["--only", "build"],
  ["--only", "e2e", "--", ...rest],
];
for (const step of steps) {
  const { status } = spawnSync(process.execPath, [runner, ...step], {
    stdio: "inherit",
    env: { ...process.env, E2E_TASK: task },
  });
  if (status !== 0) process.exit(status ?? 1);
}
