import { notFound } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { requireBuyer } from "@/app/_server/session";
import { findAttempt, readChallenge } from "@/lib/gateway/challenge";

/** The attempt behind /3ds/<id> for its owner; `open` while the card company may still be asked. */
export async function ownAttempt(id: string) {
  const buyerId = await requireBuyer();
  const { db, now } = await openContext();
  const attempt = await findAttempt(db, id);
  if (attempt?.userId !== buyerId) notFound();
  const challenge = await readChallenge(db, id);
  const isOpen = challenge && !challenge.returned && challenge.expiresAt > now();
  const after = attempt.of === "payment" ? `/pay/${attempt.linkId}` : `/cards?attempt=${attempt.id}`;
  return { attempt, open: isOpen ? challenge : null, after };
}
