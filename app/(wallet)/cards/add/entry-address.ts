import type { Lang } from "@/components/messages";
import { openCardEntry } from "@/lib/cards/open-card-entry";
import { environment } from "@/lib/environment";
import type { GatewayContext } from "@/lib/gateway/context";
import type { BuyerId } from "@/lib/random-id";

/** Where the frame is loaded from. */
export async function entryAddress(
  ctx: GatewayContext,
  { buyerId, lang }: { buyerId: BuyerId; lang: Lang },
): Promise<string> {
  const opened = await openCardEntry(ctx, { buyerId, purpose: "ADD" });
  if (!opened.ok) throw new Error("A frame for a new card needs no card");
  const { ticket } = opened.value;
  return `${environment().CARD_ORIGIN}/card-entry/${ticket}?lang=${lang}`;
}
