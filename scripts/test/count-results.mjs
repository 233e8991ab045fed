import { existsSync, readFileSync } from "node:fs";

/**
 * What a runner's JSON report says. A runner that failed without saying which test counts as one failure.
 * @typedef {{ passed: number, failed: number }} Count
 * @param {{ kind: "check" | "vitest" | "playwright", code: number, report?: string }} run
 * @returns {Count}
 */
export function countResults({ kind, code, report }) {
  const count = kind === "check" ? { passed: code === 0 ? 1 : 0, failed: 0 } : readReport(kind, report);
  return { passed: count.passed, failed: code !== 0 && count.failed === 0 ? 1 : count.failed };
}

/** @param {"vitest" | "playwright"} kind @param {string | undefined} report @returns {Count} */
function readReport(kind, report) {
  if (!report || !existsSync(report)) return { passed: 0, failed: 1 };
  const said = JSON.parse(readFileSync(report, "utf8"));
  if (kind === "vitest") return { passed: said.numPassedTests, failed: said.numFailedTests };
  return { passed: said.stats.expected, failed: said.stats.unexpected + said.stats.flaky };
}
