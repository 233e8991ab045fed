import { digest } from "@/lib/digest";
import type { GatewayContext } from "@/lib/gateway/context";
import type { CardRef, TokenParameters, TokenWish } from "@/lib/gateway/port";
import { type Result, refuse, yes } from "@/lib/result";
import { unseal } from "@/lib/seal";
import type { CardEntryTicket } from "@/prisma/generated/client";
import type { CardBrand } from "@/prisma/generated/enums";

export type CardEntry = {
  /** `add`: all fields, of a card to keep or for this once. */
  purpose: "add" | "confirm";
  /** Whose security code is asked; UNKNOWN while a card is being added. */
  brand: CardBrand;
  parameters: TokenParameters;
};

/** What the frame of a ticket shows and hands to the token library. Loading does not use the ticket up. */
export async function readTicket(
  ctx: GatewayContext,
  { ticket }: { ticket: string },
): Promise<Result<CardEntry, "ticket-over" | "card-gone" | "gateway-silent">> {
  const row = await ctx.db.cardEntryTicket.findFirst({
    where: { ticketHash: digest("ticket", ticket), usedAt: null, expiresAt: { gt: new Date() } },
    include: { card: { select: { brand: true } } },
  });
  const wish = row && tokenWish(row);
  if (!wish) return refuse("ticket-over");
  const purpose = wish.purpose === "confirm" ? "confirm" : "add";
  const parameters = await ctx.gateway.tokenParameters(wish);
  if (parameters.is === "no" && parameters.reason === "card-gone") return refuse("card-gone");
  if (parameters.is !== "yes") return refuse("gateway-silent");
  return yes({ purpose, brand: row.card?.brand ?? "UNKNOWN", parameters: parameters.value });
}

function tokenWish({ purpose, cardRef }: CardEntryTicket): TokenWish | null {
  if (purpose === "ONE_OFF") return { purpose: "one-off" };
  return cardRef
    ? { purpose: purpose === "ADD" ? "add" : "confirm", card: unseal(cardRef) as CardRef }
    : null;
}
