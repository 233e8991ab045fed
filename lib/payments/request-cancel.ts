import type { Transaction } from "@/lib/db";
import { randomId } from "@/lib/random-id";

type CancelWish = { paymentId: string; requestedBy: string; reason: string; at: Date };

/** Asks for a cancel at the gateway; the worker carries it out. False when an operation of this payment is open already. */
export async function requestCancel(
  tx: Pick<Transaction, "paymentOperation">,
  wish: CancelWish,
): Promise<boolean> {
  const { paymentId, requestedBy, reason, at } = wish;
  const times = { askAt: at, createdAt: at, updatedAt: at };
  const { count } = await tx.paymentOperation.createMany({
    data: { id: randomId(), paymentId, kind: "CANCEL", wish: {}, requestedBy, reason, ...times },
    skipDuplicates: true,
  });
  return count > 0;
}
