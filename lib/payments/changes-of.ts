import type { PaymentEvent, PaymentOperation } from "@/prisma/generated/client";
import type { PaymentState } from "@/prisma/generated/enums";
import { amountOf } from "./operation";
import { STATES, UNDECIDED } from "./rules";

/** One line of what became of a payment, as its buyer may know it. */
export type PaymentChange =
  | { is: "paid" | "cancelled" | "lapsed" | "stands-again"; at: Date }
  | { is: "amount"; at: Date; from: number; to: number };

type Story = {
  checkout: { amountYen: number };
  events: Pick<PaymentEvent, "from" | "to" | "at">[];
  /** Its changes of amount that took effect, in order. */
  operations: Pick<PaymentOperation, "wish" | "callEndedAt" | "updatedAt">[];
};

/** From its events and operations, newest first. */
export function changesOf({ checkout, events, operations }: Story): PaymentChange[] {
  const moves = events.flatMap(({ from, to, at }): PaymentChange[] => {
    const is = changeBy(from, to);
    return is ? [{ is, at }] : [];
  });
  let before = checkout.amountYen;
  const amounts = operations.map((operation): PaymentChange => {
    const [from, to] = [before, amountOf(operation)];
    before = to;
    return { is: "amount", at: operation.callEndedAt ?? operation.updatedAt, from, to };
  });
  return [...moves, ...amounts].sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** What a move means to the buyer. Whether it is captured is between shop and gateway. */
export function changeBy(from: PaymentState, to: PaymentState) {
  if (to === "CANCELLED") return "cancelled";
  if (to === "LAPSED") return "lapsed";
  if (from === "LAPSED") return "stands-again";
  return UNDECIDED.includes(from) && STATES[to].paid ? "paid" : null;
}
