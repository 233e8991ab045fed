import type { Transaction } from "@/lib/db";
import { randomId } from "@/lib/random-id";

type CancelWish = { paymentId: string; requestedBy: string; reason: string; at: Date };

/** Asks for a cancel at the gateway; the worker carries it out. The database allows one open operation per payment. */
export async function requestCancel(
  tx: Pick<Transaction, "paymentOperation">,
  wish: CancelWish,
): Promise<void> {
  const { paymentId, requestedBy, reason, at } = wish;
  await tx.paymentOperation.create({
    data: {
      id: randomId(),
      paymentId,
      kind: "CANCEL",
      wish: {},
      requestedBy,
      reason,
      askAt: at,
      createdAt: at,
      updatedAt: at,
    },
  });
}
