import type { Transaction } from "@/lib/db";
import { queueResult } from "@/lib/notifications/queue-result";
import { isCarrierMeans } from "@/lib/payments/plans";
import type { Checkout } from "@/prisma/generated/client";

/** Error on the buyer's side, expiry included (protocol § 15). */
const ENDED_UNPAID = 11;
/** Error at the institution. */
const CARRIER_ERROR = 13;

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
    include: { merchant: { select: { code: true } } },
  });
  for (const row of ended) {
    const told = { checkout: row, traderCode: row.merchant.code, result: 2, at } as const;
    await queueResult(tx, { ...told, ...(await lastWord(tx, row)) });
  }
  return ended.length > 0;
}

/** A carrier that failed by itself or was left by the buyer is named (protocol § 16); no card acquirer is. */
async function lastWord(tx: Transaction, { id: checkoutId }: Pick<Checkout, "id">) {
  const last = await tx.payment.findFirst({ where: { checkoutId }, orderBy: { createdAt: "desc" } });
  if (!last || !isCarrierMeans(last.means)) return { detail: ENDED_UNPAID, method: null };
  const detail = last.declineReason === "carrier-error" ? CARRIER_ERROR : ENDED_UNPAID;
  return { detail, method: last.settleMethod };
}
