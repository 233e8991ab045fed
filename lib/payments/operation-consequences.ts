import type { OperationRefusal } from "@/lib/gateway/port";
import type { Change } from "./apply-result";
import { amountOf, type Operation, slipOf } from "./operation";
import { lapseOf } from "./operation-rules";

export type End =
  | { state: "YES"; trackingUrl?: string | null; refusal?: undefined; code?: undefined }
  | { state: "NO"; refusal: OperationRefusal; code?: string; creditCode?: string };

type Consequences = { moves: Change[]; facts?: { amountYen?: number; lapsesAt?: Date } };

/**
 * What the end of an operation means for its payment; what is not certain here, the next inquiry tells. A new
 * authorisation is as old as the gateway says, or as the answer to our wish.
 */
export function consequencesOf(operation: Operation, end: End, authorizedAt: Date): Consequences {
  if (end.state === "NO") return { moves: leavesAt17(end.refusal) ? [failedChange(end)] : [] };
  // Change of amount and re-authorisation are new authorisations of the same sale (protocol § 9).
  const lapsesAt = lapseOf(authorizedAt);
  switch (operation.kind) {
    case "CAPTURE":
      return { moves: captured(operation) };
    case "CANCEL":
      return { moves: [{ to: "CANCELLED" }] };
    case "CHANGE_AMOUNT":
      return { moves: [], facts: { amountYen: amountOf(operation), lapsesAt } };
    case "REAUTHORIZE":
      return { moves: [{ to: "AUTHORIZED" }], facts: { lapsesAt } };
    default:
      return { moves: [] };
  }
}

/** Another carrier's slip settles at once; beside Yamato's slips only the gateway knows. */
function captured(operation: Operation): Change[] {
  const requested: Change = { to: "CAPTURE_REQUESTED" };
  const settles = slipOf(operation).carrier === "other" && operation.paymentState === "AUTHORIZED";
  return settles ? [requested, { to: "CAPTURED" }] : [requested];
}

function leavesAt17(refusal: OperationRefusal): boolean {
  return refusal === "amount-refused" || refusal === "old-amount-stands";
}

/** A sale that is settled already stays settled: the table has no way from there. */
function failedChange({ refusal, code, creditCode }: Extract<End, { state: "NO" }>): Change {
  return {
    to: "CHANGE_FAILED",
    facts: { declineReason: refusal, refusalCode: code ?? null, refusalCredit: creditCode ?? null },
  };
}
