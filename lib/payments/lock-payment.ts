import type { Transaction } from "@/lib/db";

/**
 * For a transaction that changes a payment more than once. Locks are taken in one order everywhere: buyer, checkout,
 * payment. What is changed a second time has its buyer and card looked up again by the database, and whoever removes a card
 * holds the buyer while the payments let go of it.
 */
export async function lockPayment(
  tx: Transaction,
  { checkoutId, paymentId }: { checkoutId: string; paymentId: string },
): Promise<void> {
  await tx.$queryRaw`
    SELECT u."id" FROM "User" u JOIN "Payment" p ON p."userId" = u."id" WHERE p."id" = ${paymentId} FOR KEY SHARE OF u`;
  await tx.$queryRaw`SELECT "id" FROM "Checkout" WHERE "id" = ${checkoutId} FOR UPDATE`;
  await tx.$queryRaw`SELECT "id" FROM "Payment" WHERE "id" = ${paymentId} FOR UPDATE`;
}
