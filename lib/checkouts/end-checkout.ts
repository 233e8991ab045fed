import type { Transaction } from "@/lib/db";
import { queueResult } from "@/lib/notifications/queue-result";
import type { Checkout } from "@/prisma/generated/client";

/** Error on the buyer's side, expiry included (protocol § 15). */
const ENDED_UNPAID = 11;

/**
 * Ends an unpaid checkout and tells its shop so, once, in the same transaction. False when it was no longer open or a
 * payment had taken it meanwhile.
 */
export async function endCheckout(
  tx: Transaction,
  checkout: Pick<Checkout, "id" | "linkId">,
  to: "EXPIRED" | "CANCELLED",
  at: Date,
): Promise<boolean> {
  const ended = await tx.checkout.updateManyAndReturn({
    where: { id: checkout.id, linkId: checkout.linkId, state: "OPEN", livePaymentId: null },
    data: { state: to },
  });
  for (const row of ended) {
    await queueResult(tx, { checkout: row, result: 2, detail: ENDED_UNPAID, method: null, at });
  }
  return ended.length > 0;
}
