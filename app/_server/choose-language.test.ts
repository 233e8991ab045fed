import { expect, test } from "vitest";
import { chooseLanguage } from "./choose-language";

test.each([
  ["ja", "ja"],
  ["en-GB,en;q=0.9,ja;q=0.8", "en"],
  ["fr-FR,fr;q=0.9,en;q=0.8,ja;q=0.7", "en"],
  ["en;q=0.2, ja;q=0.9", "ja"],
  ["JA-JP", "ja"],
  ["en", "en"],
  ["en;q=0", "ja"],
  ["enx,jam", "ja"],
  ["fr", "ja"],
  ["*", "ja"],
  ["", "ja"],
  [null, "ja"],
] as const)("a browser that asks for %j gets %s", (asked, lang) => {
  expect(chooseLanguage(undefined, asked)).toBe(lang);
});

test("what was chosen by hand wins, and what no switch of ours wrote is nothing", () => {
  expect(chooseLanguage("en", "ja")).toBe("en");
  expect(chooseLanguage("ja", "en")).toBe("ja");
  expect(chooseLanguage("fr", "en")).toBe("en");
  expect(chooseLanguage("", "en")).toBe("en");
});
