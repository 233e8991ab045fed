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
    select: { id: true, at: true, actor: true, userId: true, action: true, detail: true },
  });
  const people = await namesOf(db, rows);
  const deeds = rows.slice(0, PAGE).map(({ userId, actor, ...deed }) => ({
    ...deed,
    who: (actor === "merchant" && people.get(userId ?? "")) || actor,
  }));
  return { deeds, next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null };
}

type Row = { userId: string | null; actor: string };

/** Of those who acted for the shop; of buyers nobody is told. */
async function namesOf(db: Context["db"], rows: Row[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ actor, userId }) => (actor === "merchant" && userId ? [userId] : []));
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } });
  return new Map(users.map(({ id, email }) => [id, email]));
}
