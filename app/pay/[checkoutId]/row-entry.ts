import { lang } from "@/app/_server/request";
import { hasConfirmed } from "@/app/_server/step-up";
import type { BuyerId } from "@/lib/buyers/rules";
import { openCardEntry } from "@/lib/cards/open-card-entry";
import { environment } from "@/lib/environment";
import type { GatewayContext } from "@/lib/gateway/context";
import type { Entry } from "./pay-state";

type Row = { buyerId: BuyerId; choice: string };

/** A frame for the card that is typed in a row: one for this once, or the successor of an expired one. Null while its buyer has to show first that it is them. */
export async function openRowEntry(ctx: GatewayContext, { buyerId, choice }: Row): Promise<Entry | null> {
  if (choice !== "ONE_OFF" && !(await hasConfirmed())) return null;
  const purpose = choice === "ONE_OFF" ? "ONE_OFF" : "ADD";
  const opened = await openCardEntry(ctx, { buyerId, purpose });
  if (!opened.ok) throw new Error("A frame for a new card needs no card");
  return entryOf(opened.value.ticket);
}

export async function entryOf(ticket: string): Promise<Entry> {
  return { ticket, address: `${environment().CARD_ORIGIN}/card-entry/${ticket}?lang=${await lang()}` };
}
