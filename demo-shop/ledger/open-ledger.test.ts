import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder } from "../testing/run-shop";
import type { Entry } from "./entries";
import { openLedger } from "./open-ledger";

const order = (no: string): Entry => ({
  type: "order",
  at: "2026-11-24T00:00:00Z",
  order: { no, amountYen: 1, lines: [] },
});

test("what was written is there after a start", async () => {
  const folder = await newFolder();
  const first = await openLedger(folder);
  await Promise.all(["A", "B", "C"].map((no) => first.append(order(no))));
  await first.close();
  const second = await openLedger(folder);
  expect(second.orders().map((file) => file.order.no)).toEqual(["C", "B", "A"]);
  await second.close();
});

test("a line that a crash left half written is cut off and the next one is whole", async () => {
  const folder = await newFolder();
  const first = await openLedger(folder);
  await first.append(order("A"));
  await first.close();
  await appendFile(join(folder, "orders.jsonl"), '{"type":"order","at":"2026-11-2');
  const second = await openLedger(folder);
  await second.append(order("B"));
  await second.close();
  const lines = (await readFile(join(folder, "orders.jsonl"), "utf8")).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).order.no)).toEqual(["A", "B"]);
});
