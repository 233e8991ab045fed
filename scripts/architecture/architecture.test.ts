import { expect, test } from "vitest";
import { cycles, wrongDirections } from "./direction";
import { brokenRules } from "./house-rules";
import { asSource, readSources } from "./read-sources";

const sources = readSources();

test("the whole tree is read", () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.find(({ path }) => path === "worker/jobs.ts")?.imports.map(({ to }) => to)).toContain(
    "lib/mail/send-due-mail",
  );
});

test("every import goes in the direction of docs/house.md § 3", () => {
  expect(wrongDirections(sources)).toEqual([]);
});

test("there are no import cycles", () => {
  expect(cycles(sources)).toEqual([]);
});

test("the rules of the house hold", () => {
  expect(brokenRules(sources)).toEqual([]);
});

test("files are small: half within 50 lines, nine in ten within 130", () => {
  const sizes = sources
    .filter(({ path }) => !/\.test\.tsx?$|^e2e\//.test(path))
    .map(({ text }) => text.split("\n").length - 1)
    .sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(50);
  expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(130);
});

test.each([
  ["lib/cards/a.ts", 'import { b } from "@/lib/payments/b";'],
  ["lib/money.ts", 'import { b } from "./cards/b";'],
  ["lib/mail/a.ts", 'import { b } from "@/lib/cards/b";'],
  ["app/cards/page.tsx", 'import { b } from "@/worker/b";'],
  ["app/cards/page.tsx", 'import { b } from "@/prisma/generated/client";'],
  ["sandbox/a.ts", 'import { b } from "../lib/money";'],
  ["demo-shop/a.ts", 'import type { b } from "@/sandbox/b";'],
  ["components/a.tsx", 'import { b } from "@/lib/cards/b";'],
  ["worker/a.ts", 'import { b } from "@/lib/proofs/b";'],
])("planted: %s with %s is found", (path, text) => {
  expect(wrongDirections([asSource(path, text)])).toHaveLength(1);
});

test("planted: a cycle is found", () => {
  const ring = [
    asSource("lib/a.ts", 'import { b } from "./b";'),
    asSource("lib/b.ts", 'import { a } from "./a";'),
  ];
  expect(cycles(ring)).toEqual(["lib/a → lib/b → lib/a"]);
});

test.each([
  ["lib/a.ts", 'import { headers } from "next/headers";'],
  ["app/a.ts", 'import { PrismaClient } from "@prisma/client";'],
  ["app/a.tsx", '"use client";\nimport { b } from "@/lib/cards/b";'],
  ["app/a.ts", '"use server";'],
  ["lib/utils.ts", ""],
  ["lib/aB.ts", ""],
  ["app/a.tsx", "const trader_code = 1;"],
  ["lib/a.ts", 'export * from "./b";'],
  ["lib/a.ts", "\n".repeat(260)],
  ["lib/a.ts", "let a: any;"],
  ["app/a.tsx", "return <p>保存しました</p>;"],
  ["components/a.tsx", "return <p>Please try again.</p>;"],
  ["e2e/a.ts", "await page.waitForTimeout(100);"],
])("planted: %s with %j breaks a rule", (path, text) => {
  expect(brokenRules([asSource(path, text)])).toHaveLength(1);
});
