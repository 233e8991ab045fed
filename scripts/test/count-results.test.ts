import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { countResults } from "./count-results.mjs";

const folder = mkdtempSync(join(tmpdir(), "reports"));
afterAll(() => rmSync(folder, { recursive: true }));
const report = (said: object) => {
  const file = join(folder, `${process.hrtime.bigint()}.json`);
  writeFileSync(file, JSON.stringify(said));
  return file;
};

test("a check is one", () => {
  expect(countResults({ kind: "check", code: 0 })).toEqual({ passed: 1, failed: 0 });
  expect(countResults({ kind: "check", code: 2 })).toEqual({ passed: 0, failed: 1 });
});

test("a runner's own totals are taken", () => {
  const vitest = report({ numPassedTests: 7, numFailedTests: 2 });
  expect(countResults({ kind: "vitest", code: 1, report: vitest })).toEqual({ passed: 7, failed: 2 });
  const playwright = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } });
  expect(countResults({ kind: "playwright", code: 1, report: playwright })).toEqual({ passed: 5, failed: 2 });
});

test("a runner that failed without naming a test, or wrote no report, is a failure", () => {
  const clean = report({ numPassedTests: 7, numFailedTests: 0 });
  expect(countResults({ kind: "vitest", code: 1, report: clean })).toEqual({ passed: 7, failed: 1 });
  expect(countResults({ kind: "playwright", code: 0, report: join(folder, "none") })).toEqual({
    passed: 0,
    failed: 1,
  });
});
