import type { Context } from "@/lib/db";
import type { MerchantId } from "./rules";

const PAGE = 50;

/** The shop's audit trail: who did what, newest first. `before` is the last id of the page above. */
export async function listShopDeeds(
  { db }: Context,
  { merchantId, before }: { merchantId: MerchantId; before?: string },
) {
  const rows = await db.auditEntry.findMany({
    where: { merchantId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    ...(before && { cursor: { id: before }, skip: 1 }),
    select: { id: true, at: true, actor: true, action: true, detail: true },
  });
  return { deeds: rows.slice(0, PAGE), next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null };
}
