import type { Transaction } from "@/lib/db";
import { randomId } from "@/lib/random-id";

export type AuditFact = {
  /** Who did it: `buyer`, `merchant`, `worker`, `operator`. */
  actor: string;
  /** A verb and a noun, e.g. "signed in", "removed card". */
  action: string;
  userId?: string;
  merchantId?: string;
  /** Facts worth keeping; never a secret, a code or a card number. */
  detail: Record<string, string | number | boolean | null>;
  /** Rough device in words, e.g. "Chrome, Windows". */
  device?: string;
  /** Where the words are not at hand: the browser's digest, by which they are looked up. */
  deviceHash?: string | null;
  at: Date;
};

/** Appends who did what; pass the transaction of the change itself. */
export async function record(tx: Pick<Transaction, "$executeRaw">, fact: AuditFact): Promise<void> {
  const {
    actor,
    action,
    userId = null,
    merchantId = null,
    detail,
    device = null,
    deviceHash = null,
    at,
  } = fact;
  await tx.$executeRaw`
    INSERT INTO "AuditEntry" ("id", "actor", "action", "userId", "merchantId", "detail", "device", "at")
    VALUES (${randomId()}, ${actor}, ${action}, ${userId}, ${merchantId}, ${JSON.stringify(detail)}::jsonb,
      COALESCE(${device}, (SELECT d."device" FROM "KnownDevice" d WHERE d."userId" = ${userId} AND d."deviceHash" = ${deviceHash}), ''),
      ${at}::timestamptz)`;
}
