import { expect, test } from "vitest";
import { amountForm, shipmentForm } from "./desk-schema";

const faults = (read: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  read.error?.issues.map(({ path, message }) => [path.join("."), message]);

test("a slip is understood however it is typed, and its check digit is looked at", () => {
  expect(shipmentForm.parse({ carrier: "yamato", slipNo: "３０１１－２２３３－４４５０" })).toEqual({
    carrier: "yamato",
    slipNo: "301122334450",
  });
  expect(shipmentForm.parse({ carrier: "other", slipNo: " AB-12 " })).toEqual({
    carrier: "other",
    slipNo: "AB-12",
  });
  for (const slipNo of ["301122334451", "30112233445", "", "あ"])
    expect(faults(shipmentForm.safeParse({ carrier: "yamato", slipNo }))).toEqual([
      ["slipNo", "slip-yamato"],
    ]);
  expect(faults(shipmentForm.safeParse({ carrier: "other", slipNo: "a,b" }))).toEqual([
    ["slipNo", "slip-other"],
  ]);
});

test("an amount is whole yen, typed as people type", () => {
  for (const typed of ["3000", "3,000", "３，０００円", "¥3,000"])
    expect(amountForm.parse({ amountYen: typed })).toEqual({ amountYen: 3000 });
  for (const typed of ["", "0", "-1", "1.5", "many", "10000000"])
    expect(faults(amountForm.safeParse({ amountYen: typed }))).toEqual([["amountYen", "amount-odd"]]);
});
