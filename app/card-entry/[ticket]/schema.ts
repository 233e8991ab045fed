import * as z from "zod/mini";
import type { EntryField, EntryReason } from "@/app/card-entry/host/entry-protocol";
import type { BrandWord } from "@/lib/cards/rules";
import { codeFault, expiryFault, type Month, nameFault } from "./entry-rules";
import { brandOfNumber, numberFault } from "./number-rules";

export type Typed = Record<EntryField, string>;
type Asked = { purpose: "add" | "confirm"; brand: BrandWord; now: Month };

/** What is typed stays in this document: the messages are reasons, and no value is echoed. */
export function entrySchema(asked: Asked) {
  const typed = z.object({ number: z.string(), name: z.string(), expiry: z.string(), code: z.string() });
  return typed.check(({ value, issues }) => {
    for (const [field, reason] of faultsOf(value, asked)) {
      issues.push({ code: "custom", message: reason, path: [field], input: value });
    }
  });
}

function faultsOf(typed: Typed, { purpose, brand, now }: Asked): [EntryField, EntryReason][] {
  const seen = purpose === "confirm" ? brand : brandOfNumber(typed.number);
  const faults: [EntryField, EntryReason | null][] = [
    ["number", numberFault(typed.number)],
    ["name", nameFault(typed.name)],
    ["expiry", expiryFault(typed.expiry, now)],
    ["code", codeFault(typed.code, seen)],
  ];
  return faults.filter(
    (fault): fault is [EntryField, EntryReason] =>
      fault[1] !== null && (purpose === "add" || fault[0] === "code"),
  );
}
