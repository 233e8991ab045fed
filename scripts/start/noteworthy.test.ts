import { expect, test } from "vitest";
import { noteworthy } from "./noteworthy.mjs";

test.each([
  ['{"level":30,"msg":"ready"}', "stdout", ""],
  ['{"level":40,"msg":"slow"}', "stdout", "warning: slow"],
  ['{"level":50,"msg":"failed","err":{"message":"no route"}}', "stdout", "error: failed no route"],
  ['{"level":"warn","msg":"unpaid"}', "stdout", "warning: unpaid"],
  ['{"level":"info","msg":"ready"}', "stdout", ""],
  ["✓ compiled", "stdout", ""],
  ["Error: boom", "stderr", "Error: boom"],
  ["{ not json", "stderr", "{ not json"],
] as const)("%s on %s is shown as '%s'", (line, stream, shown) => {
  expect(noteworthy(line, stream)).toBe(shown);
});
