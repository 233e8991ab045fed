import { z } from "zod";
import type { Context } from "@/lib/db";
import type { BuyerId } from "@/lib/random-id";
import type { CardEventView } from "./list-card-events";

export type CardDeed = {
  id: string;
  at: Date;
  action: string;
  /** Only of a renaming. */
  nickname: string | null;
  /** Only of a renewal or a replacement: the card before and after. */
  change: CardEventView["change"];
};

/** What its buyer did with one of his cards, newest first. */
export async function listCardDeeds(
  { db }: Context,
  { buyerId, cardId }: { buyerId: BuyerId; cardId: string },
): Promise<CardDeed[]> {
  const rows = await db.auditEntry.findMany({
    where: { userId: buyerId, actor: "buyer", detail: { path: ["card"], equals: cardId } },
    orderBy: { at: "desc" },
  });
  return rows.map(({ id, at, action, detail }) => ({
    id,
    at,
    action,
    nickname: renaming.safeParse(detail).data?.nickname ?? null,
    change: swap.safeParse(detail).data ?? null,
  }));
}

const renaming = z.object({ nickname: z.string() });
const swap = z
  .object({
    oldLastFour: z.string(),
    oldExpiryYear: z.number(),
    oldExpiryMonth: z.number(),
    lastFour: z.string(),
    expiryYear: z.number(),
    expiryMonth: z.number(),
  })
  .transform(({ oldLastFour, oldExpiryYear, oldExpiryMonth, ...to }) => ({
    from: { lastFour: oldLastFour, expiryYear: oldExpiryYear, expiryMonth: oldExpiryMonth },
    to,
  }));
