import type { OperationRefusal, Trade } from "@/lib/gateway/port";
import { amountOf, type Operation, slipOf } from "./operation";
import { isCarrier } from "./operation-rules";

/**
 * What an inquiry says about an operation whose answer is missing or doubtful (protocol § 23): it was done, nothing
 * changed and it may be sent once more (`open`), or why it can no longer be done.
 */
export function readOperation(operation: Operation, trade: Trade | null): "done" | "open" | OperationRefusal {
  if (!trade) return "no-such-trade";
  switch (operation.kind) {
    case "CAPTURE":
      if (trade.slipNos.includes(slipOf(operation).slipNo)) return "done";
      return openIn(trade, ["authorized", "capture-requested"]);
    case "RELEASE":
      if (trade.state === "captured") return "already-settled";
      if (trade.slipNos.includes(slipOf(operation).slipNo)) return openIn(trade, ["capture-requested"]);
      return openIn(trade, ["authorized", "capture-requested"]) === "open" ? "done" : "not-possible-now";
    case "CANCEL":
      return readCancel(operation, trade);
    case "CHANGE_AMOUNT":
      return readChange(operation, trade);
    case "REAUTHORIZE":
      return readRenewal(operation, trade);
    case "AUTHORIZE":
      throw new Error("A payment is authorised by paying");
  }
}

function readCancel({ settleMethod }: Operation, trade: Trade) {
  if (trade.state === "cancelled") return "done";
  if (isCarrier(settleMethod)) return openIn(trade, ["captured"]);
  if (trade.state === "captured") return "already-settled";
  return openIn(trade, ["authorized", "reserved", "capture-requested", "change-failed"]);
}

/** A failed change leaves the old price when the new one was refused, the new price when the old one would not go. */
function readChange(operation: Operation, trade: Trade) {
  const isNew = trade.amountYen === amountOf(operation);
  if (trade.state === "change-failed") return isNew ? "old-amount-stands" : "amount-refused";
  const changeable = openIn(trade, ["authorized", "reserved", "capture-requested", "captured"]);
  return isNew && changeable === "open" ? "done" : changeable;
}

/** A standing authorisation that is renewed shows it only by another approval number. */
function readRenewal({ paymentState, approvalNo }: Operation, trade: Trade) {
  const standsAgain = paymentState === "LAPSED" || trade.approvalNo !== approvalNo;
  if (trade.state === "authorized" && standsAgain) return "done";
  return openIn(trade, ["authorized", "cancelled"]);
}

function openIn(trade: Trade, states: Trade["state"][]): "open" | "not-possible-now" {
  return states.includes(trade.state) ? "open" : "not-possible-now";
}
