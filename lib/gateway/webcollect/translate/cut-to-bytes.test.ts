import { expect, it } from "vitest";
import { cutToBytes } from "./cut-to-bytes";

it("cuts after whole characters only", () => {
  expect(cutToBytes("本と本", 6)).toBe("本と");
  expect(cutToBytes("本と本", 8)).toBe("本と");
  expect(cutToBytes("a😀b", 4)).toBe("a");
  expect(cutToBytes("short", 600)).toBe("short");
});
