import { expect, test } from "vitest";
import { returnPath } from "./request";

test.each(["/cards", "/pay/abc?x=1&y=%2F%2Fevil", "/cards/add?from=%5C", "/"])(
  "%j leads back there",
  (path) => {
    expect(returnPath(path)).toBe(path);
  },
);

test.each([
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  "https://evil.example/cards",
  "http:evil.example",
  "javascript:alert(1)",
  "cards",
  "",
  " /cards",
  "/cards\\..\\..",
  "/sign-in",
  "/sign-in/code?x",
  "/api/auth/signout",
  "/./sign-in",
  `/${"x".repeat(1000)}`,
  null,
  undefined,
  ["/cards"],
])("%j leads to the wallet", (value) => {
  expect(returnPath(value)).toBe("/cards");
});

test("dots cannot climb into another host", () => {
  expect(returnPath("/..//evil.example")).toBe("/cards");
  expect(returnPath("/x/..//evil.example")).toBe("/cards");
});
