import type { Context } from "@/lib/db";
import type { BuyerId } from "@/lib/random-id";
import { OPEN } from "./registration";

export type OpenReplacement = {
  registrationId: string;
  /** The card that goes once the new one is kept. */
  cardId: string;
  renews: boolean;
  /** Leads to /3ds/<id> while it waits there; null while it is checked by us. */
  challengeId: string | null;
};

/** Replacements and renewals under way: their cards are as usable as before. */
export async function listReplacements(
  { db }: Context,
  { buyerId }: { buyerId: BuyerId },
): Promise<OpenReplacement[]> {
  const rows = await db.cardRegistration.findMany({
    where: { userId: buyerId, replacesCardId: { not: null }, state: { in: [...OPEN] } },
    orderBy: { createdAt: "asc" },
    include: { challenge: { select: { id: true } } },
  });
  return rows.map(({ id, replacesCardId, renews, state, challenge }) => ({
    registrationId: id,
    cardId: replacesCardId ?? "",
    renews,
    challengeId: state === "CHALLENGED" ? (challenge?.id ?? null) : null,
  }));
}
