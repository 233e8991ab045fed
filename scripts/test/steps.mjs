import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * @typedef {import("./run-step.mjs").Step & { kind: "check" | "vitest" | "playwright", report?: string }} TestStep
 * The steps of `npm test`: groups run one after the other, the steps of a group at the same time.
 * @param {{ folder: string, extra: string[], long: boolean }} options extra: what the person typed after the step's name
 * @returns {TestStep[][]}
 */
export function testSteps({ folder, extra, long }) {
  /** @param {string} name @param {string[]} args @returns {TestStep} */
  const vitest = (name, args) => {
    const report = join(folder, `${name}.json`);
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const command = [program("vitest", "vitest"), "run", ...reporters, ...args];
    return { name, kind: "vitest", command, env: { NODE_ENV: "test" }, report, live: true };
  };
  return [
    [check("client", ["scripts/generate-client.mjs"])],
    [check("types", [program("typescript", "tsc"), "--noEmit", "-p", "."])],
    [
      check("biome", [program("@biomejs/biome", "biome"), "check", "--diagnostic-level=error", "."]),
      check("oxlint", [program("oxlint", "oxlint"), "--type-aware", "--deny-warnings"]),
    ],
    [check("dead code", [program("knip", "knip")]), check("drift", ["scripts/schema.mjs", "--check"])],
    [vitest("vitest", ["--exclude=**/*.measured.test.ts", ...extra])],
    // What is timed has the machine to itself.
    [vitest("measured", ["--maxWorkers=1", ...(extra.length > 0 ? extra : [".measured.test.ts"])])],
    [check("build", ["scripts/build-for-tests.mjs"])],
    [browse("e2e", { folder, extra })],
    ...(long ? [[browse("lighthouse", { folder, extra, task: "lighthouse" })]] : []),
  ];
}

/**
 * Playwright with the whole house; `task` is one of e2e/*.task.ts instead of the specs.
 * @param {string} name
 * @param {{ folder: string, extra: string[], task?: string }} options
 * @returns {TestStep}
 */
function browse(name, { folder, extra, task = process.env.E2E_TASK }) {
  const report = join(folder, `${name}.json`);
  return {
    name,
    kind: "playwright",
    command: [program("@playwright/test", "playwright"), "test", "--reporter=list,json", ...extra],
    env: {
      DATA_DIR: folder,
      DATABASE_URL: process.env.E2E_DATABASE_URL,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      E2E_TASK: task,
    },
    report,
    live: true,
  };
}

/** @param {string} name @param {string[]} command @returns {TestStep} */
function check(name, command) {
  return { name, kind: "check", command };
}

/**
 * A package's command-line program as a file for node: npx would look for it on the network.
 * @param {string} name
 * @param {string} bin
 */
function program(name, bin) {
  const home = resolve(import.meta.dirname, "../../node_modules", name);
  const declared = JSON.parse(readFileSync(join(home, "package.json"), "utf8")).bin;
  return join(home, typeof declared === "string" ? declared : declared[bin]);
}
