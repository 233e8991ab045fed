// npm run bench     the press of the pay button, 10 a second against the built product; a calm machine, or the figures say nothing
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const test = join(import.meta.dirname, "test.mjs");
for (const step of [["build"], ["e2e", "--project=bench"]]) {
  const run = spawnSync(process.execPath, [test, "--only", ...step.slice(0, 1), "--", ...step.slice(1)], {
    stdio: "inherit",
    env: { ...process.env, BENCH: "1" },
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
