import { type AuditFact, record } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";

/** Who acts for a shop: a person on its console, or a machine with its key. */
export type Staff = { merchantId: MerchantId; userId?: string; device?: string };

/** Appends what somebody of a shop did to the audit, in the transaction of the deed. */
export async function recordDeed(
  tx: Pick<Transaction, "$executeRaw">,
  // A desk knows more of its person than the audit has columns for.
  { merchantId, userId, device }: Staff,
  deed: Pick<AuditFact, "action" | "detail" | "at">,
): Promise<void> {
  await record(tx, { actor: "merchant", merchantId, userId, device, ...deed });
}
