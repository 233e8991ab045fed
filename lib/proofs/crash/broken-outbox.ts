import type { Database } from "@/lib/db";

/** The outboxes once the worker has gone on: every result heard by the shop exactly once, every mail sent. */
export async function brokenOutbox(db: Database, heard: ReadonlyMap<string, number>): Promise<string[]> {
  const deliveries = await db.delivery.findMany({ select: { id: true, state: true } });
  const unsent = await db.mail.count({ where: { sentAt: null } });
  return [
    ...deliveries
      .filter(({ id, state }) => state !== "DELIVERED" || heard.get(id) !== 1)
      .map(({ id, state }) => `a result is ${state} and was heard ${heard.get(id) ?? 0} times`),
    ...(unsent > 0 ? [`${unsent} mails were not sent`] : []),
  ];
}
