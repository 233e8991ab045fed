import { z } from "zod";
import type { Context, Transaction } from "@/lib/db";
import { sendLater } from "@/lib/mail/send-later";
import { expiryMail } from "./expiry-mail";
import { endingMonths } from "./rules";

const AT_ONCE = 20;
type Ending = ReturnType<typeof endingMonths>[number];

/**
 * Writes to buyers 60, 30 and 7 days before a card of theirs ends, once each; of those that fell into an idle time of
 * the worker only the last. Returns how many it wrote.
 */
export async function remindExpiring(ctx: Context): Promise<number> {
  let written = 0;
  for (const ending of endingMonths(ctx.now()))
    written += await ctx.db.$transaction((tx) => remind(tx, ending, ctx.now()));
  return written;
}

async function remind(tx: Transaction, ending: Ending, now: Date): Promise<number> {
  const due = await takeDue(tx, ending);
  for (const { user, ...card } of due) {
    const letter = expiryMail({ ...card, ...ending }, user.lang ?? "ja", now);
    // The queue of mails is on real time.
    await sendLater(tx, { ...letter, to: user.email, kind: "card-expiring", now: new Date() });
  }
  return due.length;
}

/** Marked in the transaction that writes the mails: of several workers one writes, and none twice. */
async function takeDue(tx: Transaction, { expiryYear, expiryMonth, days }: Ending) {
  const rows = await tx.$queryRaw`
    UPDATE "Card" c SET "remindedDays" = ${days}
    FROM (
      SELECT "id" FROM "Card"
      WHERE "expiryYear" = ${expiryYear} AND "expiryMonth" = ${expiryMonth} AND "state" = 'KEPT' AND "closing" IS NULL
        AND ("remindedDays" IS NULL OR "remindedDays" > ${days})
      ORDER BY "id" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    ) due WHERE c."id" = due."id" RETURNING c."id"`;
  const ids = z.array(z.object({ id: z.string() })).parse(rows);
  return tx.card.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    select: {
      acquirerCode: true,
      lastFour: true,
      nickname: true,
      user: { select: { email: true, lang: true } },
    },
  });
}
