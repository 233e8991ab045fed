import { expect, test } from "vitest";
import type { Trade } from "@/lib/gateway/port";
import type { OperationKind } from "@/prisma/generated/enums";
import type { Operation } from "./operation";
import { readOperation } from "./read-operation";

type Facts = Partial<Pick<Operation, "paymentState" | "settleMethod">>;
const changed = { amountYen: 980 };
const slip = { slipNos: ["1"] };
const renewed = { approvalNo: "222222" };
const carrier = { settleMethod: 52 };

test.each<[OperationKind, Trade["state"], Partial<Trade>, ReturnType<typeof readOperation>, Facts?]>([
  ["CAPTURE", "capture-requested", slip, "done"],
  ["CAPTURE", "captured", slip, "done"],
  ["CAPTURE", "authorized", {}, "open"],
  ["CAPTURE", "capture-requested", { slipNos: ["2"] }, "open"],
  ["CAPTURE", "captured", {}, "not-possible-now"],
  ["CAPTURE", "cancelled", {}, "not-possible-now"],
  ["RELEASE", "captured", slip, "already-settled"],
  ["RELEASE", "capture-requested", slip, "open"],
  ["RELEASE", "authorized", slip, "not-possible-now"],
  ["RELEASE", "authorized", {}, "done"],
  ["RELEASE", "capture-requested", { slipNos: ["2"] }, "done"],
  ["RELEASE", "cancelled", {}, "not-possible-now"],
  ["CANCEL", "cancelled", {}, "done"],
  ["CANCEL", "captured", {}, "already-settled"],
  ["CANCEL", "authorized", {}, "open"],
  ["CANCEL", "reserved", {}, "open"],
  ["CANCEL", "capture-requested", {}, "open"],
  ["CANCEL", "change-failed", {}, "open"],
  ["CANCEL", "failed", {}, "not-possible-now"],
  ["CANCEL", "captured", {}, "open", carrier],
  ["CANCEL", "authorized", {}, "not-possible-now", carrier],
  ["CHANGE_AMOUNT", "authorized", changed, "done"],
  ["CHANGE_AMOUNT", "captured", changed, "done"],
  ["CHANGE_AMOUNT", "authorized", {}, "open"],
  ["CHANGE_AMOUNT", "capture-requested", {}, "open"],
  ["CHANGE_AMOUNT", "change-failed", {}, "amount-refused"],
  ["CHANGE_AMOUNT", "change-failed", changed, "old-amount-stands"],
  ["CHANGE_AMOUNT", "cancelled", changed, "not-possible-now"],
  ["REAUTHORIZE", "authorized", {}, "open"],
  ["REAUTHORIZE", "authorized", renewed, "done"],
  ["REAUTHORIZE", "authorized", {}, "done", { paymentState: "LAPSED" }],
  ["REAUTHORIZE", "cancelled", {}, "open", { paymentState: "LAPSED" }],
  ["REAUTHORIZE", "cancelled", renewed, "open"],
  ["REAUTHORIZE", "captured", renewed, "not-possible-now"],
])("%s, and the gateway shows %s %j: %s %j", (kind, state, shown, verdict, facts = {}) => {
  expect(readOperation(operation(kind, facts), { ...trade, state, ...shown })).toBe(verdict);
});

test("without a trade nothing can be done, and a payment is authorised by paying alone", () => {
  for (const kind of ["CAPTURE", "RELEASE", "CANCEL", "CHANGE_AMOUNT", "REAUTHORIZE"] as const)
    expect(readOperation(operation(kind), null)).toBe("no-such-trade");
  expect(() => readOperation(operation("AUTHORIZE"), { ...trade, state: "authorized" })).toThrow();
});

const trade = {
  orderNo: "KP",
  amountYen: 4180,
  statusInfo: 0,
  settleMethod: 9,
  approvalNo: "111111",
  threeDCode: null,
  authorizedAt: null,
  slipNos: [],
};

const WISHES: Partial<Record<OperationKind, object>> = {
  CAPTURE: { slipNo: "1", carrier: "yamato" },
  RELEASE: { slipNo: "1", carrier: "yamato" },
  CHANGE_AMOUNT: changed,
};

function operation(kind: OperationKind, facts: Facts = {}): Operation {
  const known = { paymentState: "AUTHORIZED", settleMethod: 9, approvalNo: "111111" };
  return { kind, wish: WISHES[kind] ?? {}, ...known, ...facts } as Operation;
}
