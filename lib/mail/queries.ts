import type { Context } from "@/lib/db";
import { unseal } from "@/lib/seal";

export type MailView = { id: string; to: string; subject: string; text: string; at: Date; sent: boolean };

/** The demo's mailbox: what was written, newest first, whether it has gone out or not. */
export async function listMail({ db }: Context, { to }: { to: string | null }): Promise<MailView[]> {
  const rows = await db.mail.findMany({
    where: to ? { to } : {},
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.map((row) => ({
    id: row.id,
    to: row.to,
    subject: row.subject,
    text: unseal(row.body),
    at: row.createdAt,
    sent: row.sentAt !== null,
  }));
}
