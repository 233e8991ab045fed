import type { Transaction } from "@/lib/db";
import { digest } from "@/lib/digest";
import type { BuyerId } from "@/lib/random-id";

/** Uses a ticket up, before its token is sent to the gateway. False when it is over, used, or not for this. */
export async function spendTicket(
  tx: Pick<Transaction, "cardEntryTicket">,
  wish: { buyerId: BuyerId; ticket: string } & (
    | { purpose: "CONFIRM"; cardId: string }
    | { purpose: "ONE_OFF"; cardId: null }
  ),
): Promise<boolean> {
  const { buyerId, ticket, purpose, cardId } = wish;
  const now = new Date();
  const spent = await tx.cardEntryTicket.updateMany({
    where: {
      ticketHash: digest("ticket", ticket),
      userId: buyerId,
      purpose,
      cardId,
      usedAt: null,
      expiresAt: { gt: now },
    },
    data: { usedAt: now },
  });
  return spent.count === 1;
}
