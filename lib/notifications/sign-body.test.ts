import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { signBody } from "./sign-body";

test("one mark per live secret over time and body", () => {
  const at = new Date("2026-11-24T10:00:00.900Z");
  const mark = (secret: string) => createHmac("sha256", secret).update("1795514400.a=1").digest("hex");
  expect(signBody("a=1", ["new", "old"], at)).toBe(`t=1795514400,v1=${mark("new")},v1=${mark("old")}`);
});
