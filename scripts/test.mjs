// npm test                        everything
// npm run test:long               everything, the heavy proofs at full size
// npm test -- --only vitest …     one step; what follows goes to its runner   (steps: see scripts/test/steps.mjs)
import { parseArgs } from "node:util";
import { countResults } from "./test/count-results.mjs";
import { openTestData } from "./test/open-test-data.mjs";
import { endSteps, runStep } from "./test/run-step.mjs";
import { testSteps } from "./test/steps.mjs";

const { values, positionals } = parseArgs({
  options: { long: { type: "boolean" }, only: { type: "string" } },
  allowPositionals: true,
});
const data = await openTestData({ onlyOneStep: values.only !== undefined }).catch(refuse);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
  process.on(signal, () => endSteps("SIGTERM"));
Object.assign(process.env, data.env, { PROOF_SIZE: values.long ? "full" : "small" });

const outcomes = [];
try {
  for (const together of chooseSteps()) outcomes.push(...(await Promise.all(together.map(runAndReport))));
} finally {
  await data.close();
}
report();

function chooseSteps() {
  const groups = testSteps({ folder: data.folder, extra: positionals, long: values.long ?? false });
  if (!values.only) return groups;
  const chosen = groups.flat().filter(({ name }) => name === values.only);
  if (chosen.length === 0)
    refuse(
      new Error(
        `There is no step ${values.only}: ${groups
          .flat()
          .map(({ name }) => name)
          .join(", ")}`,
      ),
    );
  return [chosen];
}

/** @param {import("./test/steps.mjs").TestStep} step */
async function runAndReport(step) {
  if (step.live) console.log(`— ${step.name}`);
  const result = await runStep(step);
  if (result.code !== 0 && !step.live) console.log(`\n— ${step.name}\n${result.output.trim()}\n`);
  const count = countResults({ kind: step.kind, code: result.code, report: step.report });
  const sums = step.kind === "check" ? "" : `   ${count.passed} passed, ${count.failed} failed`;
  console.log(
    `${result.code === 0 ? "✓" : "✗"} ${step.name.padEnd(12)} ${result.seconds.toFixed(1).padStart(6)} s${sums}`,
  );
  return { ...count, name: step.name, code: result.code };
}

function report() {
  const failing = outcomes.filter(({ code, failed }) => code !== 0 || failed > 0);
  if (failing.length > 0) console.log(`\nFailed: ${failing.map(({ name }) => name).join(", ")}`);
  const sum = (/** @type {"passed" | "failed"} */ what) =>
    outcomes.reduce((total, each) => total + each[what], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  process.exit(failing.length > 0 ? 1 : 0);
}

/** @param {Error} error @returns {never} */
function refuse(error) {
  console.error(error.message);
  console.log("\n0 passed, 1 failed");
  process.exit(1);
}
