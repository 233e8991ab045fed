import { expect, test } from "vitest";
import type { Trade } from "@/lib/gateway/port";
import { readTrade } from "./read-trade";

const fresh = { sinceCallMs: 59_999, canRepeat: false, repeated: false };
const old = { ...fresh, sinceCallMs: 60_000 };

test.each([
  ["no trade within a minute proves nothing", null, fresh, "wait"],
  ["no trade a minute after the call ended", null, old, "not-charged"],
  ["authorised", "authorized", fresh, "charged"],
  ["captured meanwhile", "captured", fresh, "charged"],
  ["waiting for settlement", "capture-requested", fresh, "charged"],
  ["failed at the gateway", "failed", fresh, "declined"],
  ["cancelled", "cancelled", fresh, "not-charged"],
  ["given up by the gateway (20)", "interrupted", fresh, "not-charged"],
  ["just requested", "requested", old, "wait"],
  ["a state nobody knows", "other", old, "wait"],
  ["21 that nobody can complete", "authenticating", fresh, "not-charged"],
  ["21 with what came back kept", "authenticating", { ...fresh, canRepeat: true }, "repeat"],
  ["21 just after the repeat", "authenticating", { ...fresh, repeated: true }, "wait"],
  ["21 long after the repeat", "authenticating", { ...old, repeated: true }, "not-charged"],
] as const)("%s", (_what, state, facts, verdict) => {
  expect(readTrade(state && tradeIn(state), facts)).toBe(verdict);
});

function tradeIn(state: Trade["state"]): Trade {
  return {
    orderNo: "KP",
    amountYen: 1,
    state,
    statusInfo: 0,
    settleMethod: null,
    approvalNo: null,
    authorizedAt: null,
    threeDCode: null,
    slipNos: [],
  };
}
