import type { Context } from "@/lib/db";

export type AuditView = { id: string; action: string; at: Date; device: string };

/** What a buyer did last, newest first, of the given actions. */
export async function listDeeds(
  { db }: Context,
  { userId, actions, most }: { userId: string; actions: string[]; most: number },
): Promise<AuditView[]> {
  return db.auditEntry.findMany({
    where: { userId, action: { in: actions } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: most,
    select: { id: true, action: true, at: true, device: true },
  });
}
