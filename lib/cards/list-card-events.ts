import { z } from "zod";
import type { Context } from "@/lib/db";
import type { BuyerId } from "@/lib/random-id";
import type { CardEventKind } from "@/prisma/generated/enums";

export type CardEventView = {
  id: string;
  at: Date;
  kind: CardEventKind;
  /** Only of an update: what it was and what it is. */
  change: { from: Face; to: Face } | null;
};

const face = z.object({ lastFour: z.string(), expiryYear: z.number(), expiryMonth: z.number() });
type Face = z.infer<typeof face>;
const change = z.object({ from: face, to: face });

/** What became of one of the buyer's cards without his doing, newest first. */
export async function listCardEvents(
  { db }: Context,
  { buyerId, cardId }: { buyerId: BuyerId; cardId: string },
): Promise<CardEventView[]> {
  const rows = await db.cardEvent.findMany({
    where: { userId: buyerId, cardId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return rows.map(({ id, at, kind, detail }) => ({
    id,
    at,
    kind,
    change: change.safeParse(detail).data ?? null,
  }));
}
