import type { Trade, TradeState } from "@/lib/gateway/port";
import type { Payment } from "@/prisma/generated/client";
import type { DriftKind, PaymentState } from "@/prisma/generated/enums";

export type FoundDrift = { kind: DriftKind; ours: string; theirs: string };

/** What the gateway may show for a payment of ours; null is no trade. A payment still undecided is the ladder's business. */
const AGREES: Partial<Record<PaymentState, readonly (TradeState | null)[]>> = {
  AUTHORIZED: ["authorized", "reserved"],
  // Settled there already, and found by the next look.
  CAPTURE_REQUESTED: ["capture-requested", "captured"],
  CAPTURED: ["captured"],
  CHANGE_FAILED: ["change-failed"],
  CANCELLED: ["cancelled"],
  LAPSED: ["cancelled"],
  DECLINED: [null, "failed", "interrupted"],
  NOT_CHARGED: [null, "failed", "interrupted", "authenticating", "cancelled"],
};

export const COMPARED = Object.keys(AGREES) as PaymentState[];
const MONEY: readonly PaymentState[] = ["AUTHORIZED", "CAPTURE_REQUESTED", "CAPTURED"];

/** Where our row and the gateway's trade disagree. */
export function driftsOf(
  payment: Pick<Payment, "state" | "amountYen" | "settleMethod">,
  trade: Trade | null,
): FoundDrift[] {
  const { state, amountYen, settleMethod } = payment;
  if (!AGREES[state]?.includes(trade?.state ?? null)) {
    const theirs = trade ? `${trade.state} ${trade.statusInfo}` : "no trade";
    return [{ kind: "STATE", ours: state, theirs }];
  }
  if (!trade || !MONEY.includes(state)) return [];
  const found: FoundDrift[] = [];
  if (trade.amountYen !== amountYen)
    found.push({ kind: "AMOUNT", ours: String(amountYen), theirs: String(trade.amountYen) });
  if (trade.settleMethod !== settleMethod)
    found.push({ kind: "METHOD", ours: String(settleMethod), theirs: String(trade.settleMethod) });
  return found;
}
