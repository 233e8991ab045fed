import { expect, test } from "vitest";
import { seal, unseal } from "./seal";

test("what was sealed comes back, and looks different each time", () => {
  const [one, two] = [seal("会員 a1B2c3D4"), seal("会員 a1B2c3D4")];
  expect(one).not.toBe(two);
  expect(one).not.toContain("a1B2c3D4");
  expect(unseal(one)).toBe("会員 a1B2c3D4");
});

test("an altered box does not open", () => {
  const box = seal("secret");
  const altered = box.slice(0, -2) + (box.endsWith("AA") ? "BB" : "AA");
  expect(() => unseal(altered)).toThrow();
});
