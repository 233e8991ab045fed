import { digest } from "@/lib/digest";
import type { GatewayContext } from "@/lib/gateway/context";
import { type BuyerId, randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import { seal } from "@/lib/seal";

const TICKET_MS = 10 * 60_000;
const DAY_MS = 24 * 3_600_000;

export type CardEntryWish = { buyerId: BuyerId; checkoutId?: string } & (
  | { purpose: "ADD" }
  | { purpose: "CONFIRM"; cardId: string }
  | { purpose: "ONE_OFF" }
);

/** Opens the card-entry frame once: ten minutes of real time, one buyer, one purpose. Only a digest of the ticket is kept. */
export async function openCardEntry(
  ctx: GatewayContext,
  wish: CardEntryWish,
): Promise<Result<{ ticket: string }, "no-such-card">> {
  const sealedRef = wish.purpose === "ONE_OFF" ? null : await cardRefFor(ctx, wish);
  if (!sealedRef && wish.purpose !== "ONE_OFF") return refuse("no-such-card");
  const now = new Date();
  const ticket = randomId();
  const outlived = new Date(now.getTime() - DAY_MS);
  await ctx.db.cardEntryTicket.deleteMany({
    where: { userId: wish.buyerId, expiresAt: { lt: outlived } },
  });
  await ctx.db.cardEntryTicket.create({
    data: {
      id: randomId(),
      ticketHash: digest("ticket", ticket),
      userId: wish.buyerId,
      purpose: wish.purpose,
      cardId: wish.purpose === "CONFIRM" ? wish.cardId : null,
      checkoutId: wish.checkoutId,
      cardRef: sealedRef,
      expiresAt: new Date(now.getTime() + TICKET_MS),
      createdAt: now,
    },
  });
  return yes({ ticket });
}

/** A new card is its own holder at the gateway, and its token is bound to that holder. */
async function cardRefFor(
  ctx: GatewayContext,
  wish: Exclude<CardEntryWish, { purpose: "ONE_OFF" }>,
): Promise<string | null> {
  if (wish.purpose === "ADD") return seal(ctx.gateway.newCardRef());
  const card = await ctx.db.card.findFirst({
    where: { id: wish.cardId, userId: wish.buyerId, state: "KEPT" },
    select: { cardRef: true },
  });
  return card?.cardRef ?? null;
}
