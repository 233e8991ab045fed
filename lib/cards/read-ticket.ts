import { digest } from "@/lib/digest";
import type { GatewayContext } from "@/lib/gateway/context";
import type { CardRef, TokenParameters, TokenWish } from "@/lib/gateway/port";
import { type Result, refuse, yes } from "@/lib/result";
import { unseal } from "@/lib/seal";
import type { CardBrand } from "@/prisma/generated/enums";

export type CardEntry = {
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
  if (!row?.cardRef || row.purpose === "ONE_OFF") return refuse("ticket-over");
  const purpose = row.purpose === "ADD" ? "add" : "confirm";
  const wish: TokenWish = { purpose, card: unseal(row.cardRef) as CardRef };
  const parameters = await ctx.gateway.tokenParameters(wish);
  if (parameters.is === "no" && parameters.reason === "card-gone") return refuse("card-gone");
  if (parameters.is !== "yes") return refuse("gateway-silent");
  return yes({ purpose, brand: row.card?.brand ?? "UNKNOWN", parameters: parameters.value });
}
