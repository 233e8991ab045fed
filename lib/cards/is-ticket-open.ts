import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";
import type { BuyerId } from "@/lib/random-id";

/** Whether a ticket may still be used for a new card. The claim asks again, and decides. */
export async function isTicketOpen(
  { db }: Context,
  { buyerId, ticket }: { buyerId: BuyerId; ticket: string },
): Promise<boolean> {
  const where = { ticketHash: digest("ticket", ticket), userId: buyerId, purpose: "ADD" } as const;
  const row = await db.cardEntryTicket.findFirst({
    where: { ...where, usedAt: null, expiresAt: { gt: new Date() } },
  });
  return row !== null;
}
