import type { Answer, Gateway, GatewayCalls, InquiryRefusal, OperationRefusal, Trade } from "../port";
import type { Call, Called } from "./client";
import { answered } from "./translate/answered";
import { readTrade } from "./translate/trade";

type Wish<Name extends keyof GatewayCalls> = Parameters<GatewayCalls[Name]>[0];

/** E01: a slip asks for the money. Yamato's settles once shipped, another carrier's at once (protocol § 10). */
export async function capture(call: Call, wish: Wish<"capture">): ReturnType<Gateway["capture"]> {
  const called = await call("E01", {
    order_no: wish.orderNo,
    slip_no: wish.slipNo,
    delivery_service_code: wish.carrier === "yamato" ? "00" : "99",
  });
  return answered(called, OPERATION_REFUSALS, ({ fields }) => ({ trackingUrl: fields.slipUrlPc || null }));
}

export async function releaseCapture(call: Call, wish: Wish<"releaseCapture">) {
  return done(await call("E02", { order_no: wish.orderNo, slip_no: wish.slipNo }));
}

/** A06 says the same of a cancelled trade as of one that cannot be cancelled: E04 tells which. */
export async function cancel(call: Call, { orderNo }: Wish<"cancel">) {
  const answer = done(await call("A06", { order_no: orderNo }));
  if (answer.is !== "no" || answer.reason !== "not-possible-now") return answer;
  const trade = await inquire(call, orderNo);
  const cancelled = trade.is === "yes" && trade.value?.state === "cancelled";
  return cancelled ? { ...answer, reason: "already-done" as const } : answer;
}

export async function changeAmount(call: Call, wish: Wish<"changeAmount">) {
  return done(await call("A07", { order_no: wish.orderNo, new_price: String(wish.amountYen) }));
}

export async function reauthorize(call: Call, wish: Wish<"reauthorize">) {
  return done(await call("A11", { order_no: wish.orderNo }));
}

export async function inquire(call: Call, orderNo: string): Promise<Answer<Trade | null, InquiryRefusal>> {
  return answered(await call("E04", { order_no: orderNo }), [], (answer) => readTrade(answer, orderNo));
}

/** For functions that answer no more than that they were done. */
export function done(called: Called): Answer<null, OperationRefusal> {
  return answered(called, OPERATION_REFUSALS, () => null);
}

const OPERATION_REFUSALS = [
  "no-such-trade",
  "not-possible-now",
  "already-settled",
  "too-late",
  "night-window",
  "same-amount",
  "increase-refused",
  "amount-refused",
  "old-amount-stands",
  "issuer-refused",
  "slip-refused",
] as const satisfies readonly OperationRefusal[];
