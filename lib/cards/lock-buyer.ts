import type { Transaction } from "@/lib/db";

/**
 * For a transaction that changes a card or a registration and then writes a row of the same buyer. Locks are taken in one
 * order everywhere, the buyer first: whoever removes a card or keeps one holds the buyer before the card.
 */
export async function lockBuyer(tx: Pick<Transaction, "$queryRaw">, buyerId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${buyerId} FOR KEY SHARE`;
}
