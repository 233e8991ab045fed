import { z } from "zod";
import type { Database, Transaction } from "@/lib/db";
import { randomId } from "@/lib/random-id";
import { seal, unseal } from "@/lib/seal";

/** How long a buyer has for 3-D Secure. */
export const CHALLENGE_MS = 30 * 60_000;

type Attempt =
  | { registrationId: string; paymentId?: undefined }
  | { paymentId: string; registrationId?: undefined };
type ChallengeRows = Pick<Transaction, "challenge">;

export type OpenChallenge = {
  html: string;
  challengeToken: string;
  /** What the card company posted back, names and values untouched; null before, and once used up. */
  returned: Record<string, string> | null;
  expiresAt: Date;
};

/** Made before the gateway is asked, because the return address that it is given carries it. */
export function newChallengeId(): string {
  return randomId();
}

export function returnUrl(walletOrigin: string, challengeId: string): string {
  return `${walletOrigin}/3ds/${challengeId}/back`;
}

export async function openChallenge(
  tx: ChallengeRows,
  wish: Attempt & { id: string; html: string; challengeToken: string; now: Date },
): Promise<void> {
  const { id, html, challengeToken, registrationId, paymentId, now } = wish;
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
  const sealed = { html: seal(html), challengeToken: seal(challengeToken) };
  await tx.challenge.create({
    data: { id, registrationId, paymentId, ...sealed, expiresAt, createdAt: now },
  });
}

/** Null when there is none, or when its attempt has settled and it was erased. */
export async function readChallenge(db: ChallengeRows, id: string): Promise<OpenChallenge | null> {
  const row = await db.challenge.findUnique({ where: { id } });
  if (!row?.html || !row.challengeToken) return null;
  return {
    html: unseal(row.html),
    challengeToken: unseal(row.challengeToken),
    returned: row.returned ? postedBack.parse(JSON.parse(unseal(row.returned))) : null,
    expiresAt: row.expiresAt,
  };
}

/**
 * Keeps what the browser posted back, before it is sent to the gateway, so that the completion can be repeated
 * (protocol § 23). Only the first return counts; true when this was it.
 */
export async function keepReturn(
  db: ChallengeRows,
  id: string,
  posted: Record<string, string>,
  now: Date,
): Promise<boolean> {
  const kept = await db.challenge.updateMany({
    where: { id, returnedAt: null, challengeToken: { not: null } },
    data: { returned: seal(JSON.stringify(posted)), returnedAt: now },
  });
  return kept.count === 1;
}

/** Takes the posted values away, so that a completion is repeated once. */
export async function takeReturn(db: ChallengeRows, id: string): Promise<OpenChallenge | null> {
  const row = await db.challenge.findUnique({ where: { id } });
  const open = row?.returned ? await readChallenge(db, id) : null;
  if (!open) return null;
  const taken = await db.challenge.updateMany({
    where: { id, returned: row?.returned },
    data: { returned: null },
  });
  return taken.count === 1 ? open : null;
}

/** Puts them back when the gateway was only busy: nothing was sent. */
export async function giveBackReturn(
  db: ChallengeRows,
  id: string,
  returned: Record<string, string>,
): Promise<void> {
  await db.challenge.updateMany({
    where: { id, returned: null, challengeToken: { not: null } },
    data: { returned: seal(JSON.stringify(returned)) },
  });
}

/** Once the attempt settled. The row stays, so that its address still leads somewhere. */
export async function eraseChallenge(tx: ChallengeRows, attempt: Attempt): Promise<void> {
  const { registrationId, paymentId } = attempt;
  const where = registrationId === undefined ? { paymentId } : { registrationId };
  await tx.challenge.updateMany({ where, data: { html: null, challengeToken: null, returned: null } });
}

/** Whose attempt an address /3ds/<id> belongs to, and where it leads afterwards. */
export async function findAttempt(db: Pick<Database, "challenge">, id: string) {
  const row = await db.challenge.findUnique({
    where: { id },
    include: {
      registration: { select: { id: true, userId: true } },
      payment: { select: { id: true, userId: true, checkout: { select: { linkId: true } } } },
    },
  });
  if (row?.registration) return { of: "registration" as const, ...row.registration };
  if (!row?.payment) return null;
  const { checkout, ...payment } = row.payment;
  return { of: "payment" as const, ...payment, linkId: checkout.linkId };
}

const postedBack = z.record(z.string(), z.string());
