import type { Transaction } from "@/lib/db";
import { randomId } from "@/lib/random-id";
import { seal } from "@/lib/seal";

export type Letter = {
  to: string;
  kind: string;
  subject: string;
  text: string;
  /** Real time: the queue does not follow the demo's clock. */
  now: Date;
};

/** Puts a mail into the outbox, in the transaction of the change it tells of. The worker sends it. A closed account gets none. */
export async function sendLater(tx: Pick<Transaction, "$executeRaw">, letter: Letter): Promise<void> {
  const { to, kind, subject, text, now } = letter;
  if (to.endsWith(NOBODY)) return;
  await tx.$executeRaw`
    INSERT INTO "Mail" ("id", "to", "kind", "subject", "body", "dueAt", "createdAt")
    VALUES (${randomId()}, ${to}, ${kind}, ${subject}, ${seal(text)}, ${now}::timestamptz, ${now}::timestamptz)`;
}

/** What stands in place of the address of a closed account; RFC 2606 keeps the name from ever being one. */
export function closedAddress(userId: string): string {
  return userId + NOBODY;
}

const NOBODY = "@closed.invalid";
