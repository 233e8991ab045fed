import { record } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db";

/**
 * Takes a person off every desk, for good. False, and nothing is done, while one of them would be left without an owner.
 * The shops' rows are locked, so that two owners cannot leave at the same time.
 */
export async function leaveDesks(tx: Transaction, userId: string, at: Date): Promise<boolean> {
  await tx.$queryRaw`
    SELECT 1 FROM "Merchant" WHERE "id" IN (SELECT "merchantId" FROM "Staff" WHERE "userId" = ${userId})
    ORDER BY "id" FOR NO KEY UPDATE`;
  const desks = await tx.staff.findMany({ where: { userId } });
  for (const { merchantId, role } of desks)
    if (role === "OWNER" && !(await hasAnotherOwner(tx, { merchantId, userId }))) return false;
  await tx.staff.deleteMany({ where: { userId } });
  for (const { merchantId, role } of desks)
    await record(tx, { actor: "merchant", action: "left desk", userId, merchantId, detail: { role }, at });
  return true;
}

/** Somebody else who can set the desk up: an owner whose account is not closed. */
export async function hasAnotherOwner(
  tx: Transaction,
  { merchantId, userId }: { merchantId: string; userId: string },
): Promise<boolean> {
  const where = { merchantId, role: "OWNER", userId: { not: userId }, user: { closedAt: null } } as const;
  return (await tx.staff.count({ where })) > 0;
}
