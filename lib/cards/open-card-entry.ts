import type { Transaction } from "@/lib/db";
import { digest } from "@/lib/digest";
import type { GatewayContext } from "@/lib/gateway/context";
import type { Gateway } from "@/lib/gateway/port";
import { type BuyerId, randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import { seal } from "@/lib/seal";
import { lockBuyer } from "./lock-buyer";

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
  return ctx.db.$transaction(async (db) => {
    const sealedRef = wish.purpose === "ONE_OFF" ? null : await cardRefFor({ ...ctx, db }, wish);
    if (!sealedRef && wish.purpose !== "ONE_OFF") return refuse("no-such-card");
    return yes({ ticket: await keepTicket(db, wish, sealedRef) });
  });
}

async function keepTicket(db: Transaction, wish: CardEntryWish, cardRef: string | null): Promise<string> {
  const now = new Date();
  const ticket = randomId();
  const outlived = new Date(now.getTime() - DAY_MS);
  await db.cardEntryTicket.deleteMany({ where: { userId: wish.buyerId, expiresAt: { lt: outlived } } });
  await db.cardEntryTicket.create({
    data: {
      id: randomId(),
      ticketHash: digest("ticket", ticket),
      userId: wish.buyerId,
      purpose: wish.purpose,
      cardId: wish.purpose === "CONFIRM" ? wish.cardId : null,
      checkoutId: wish.checkoutId,
      cardRef,
      expiresAt: new Date(now.getTime() + TICKET_MS),
      createdAt: now,
    },
  });
  return ticket;
}

/** A new card is its own holder at the gateway, and its token is bound to that holder. A kept one stays until the end. */
async function cardRefFor(
  ctx: { db: Transaction; gateway: Gateway },
  wish: Exclude<CardEntryWish, { purpose: "ONE_OFF" }>,
): Promise<string | null> {
  if (wish.purpose === "ADD") return seal(ctx.gateway.newCardRef());
  await lockBuyer(ctx.db, wish.buyerId);
  const [card] = await ctx.db.$queryRaw<{ cardRef: string | null }[]>`
    SELECT "cardRef" FROM "Card" WHERE "id" = ${wish.cardId} AND "userId" = ${wish.buyerId} AND "state" = 'KEPT' FOR KEY SHARE`;
  return card?.cardRef ?? null;
}
