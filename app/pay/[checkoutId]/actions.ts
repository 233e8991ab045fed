"use server";
import { redirect } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { deviceKind } from "@/app/_server/device-kind";
import { deviceHash, lang } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { requireBuyerToPay } from "@/app/_server/step-up";
import type { BuyerId } from "@/lib/buyers/rules";
import { openCardEntry } from "@/lib/cards/open-card-entry";
import { cancelCheckout } from "@/lib/checkouts/cancel-checkout";
import { environment } from "@/lib/environment";
import type { GatewayContext } from "@/lib/gateway/context";
import { chooseAnotherWay } from "@/lib/payments/choose-another-way";
import { pay } from "@/lib/payments/pay";
import type { PayState } from "./pay-state";
import { linkSchema, pressSchema } from "./schema";

/** The pay button. What the payment came to is read from the page it leads to. */
export async function payByCard(link: string, _before: PayState, form: FormData): Promise<PayState> {
  const linkId = linkSchema.parse(link);
  const buyerId = await requireBuyerToPay(form);
  const press = pressSchema.safeParse(Object.fromEntries(form));
  if (!press.success) return { is: "refused", fault: "no-choice", cardId: "" };
  const { card: cardId, ticket, token } = press.data;
  const ctx = await openContext();
  const paid = await pay(ctx, {
    buyerId,
    linkId,
    cardId,
    confirmed: ticket && token ? { ticket, token } : undefined,
    deviceHash: await deviceHash(),
    device: await deviceKind(),
  });
  if (paid.ok && paid.value.challengeId) redirect(`/3ds/${paid.value.challengeId}`);
  if (paid.ok || paid.refusal === "not-open") redirect(`/pay/${linkId}`);
  if (paid.refusal === "needs-challenge") return askForCode(ctx, buyerId, cardId);
  return { is: "refused", fault: paid.refusal, cardId };
}

/** Gives up an open 3-D Secure; nothing was charged by it. */
export async function payAnotherWay(link: string): Promise<void> {
  const linkId = linkSchema.parse(link);
  await chooseAnotherWay(await openContext(), { buyerId: await requireBuyer(), linkId });
  redirect(`/pay/${linkId}`);
}

/** Ends the checkout without paying. */
export async function leaveUnpaid(link: string): Promise<void> {
  const linkId = linkSchema.parse(link);
  await cancelCheckout(await openContext(), { buyerId: await requireBuyer(), linkId });
  redirect(`/pay/${linkId}`);
}

async function askForCode(ctx: GatewayContext, buyerId: BuyerId, cardId: string): Promise<PayState> {
  const opened = await openCardEntry(ctx, { buyerId, purpose: "CONFIRM", cardId });
  if (!opened.ok) return { is: "refused", fault: "card-not-usable", cardId };
  const { ticket } = opened.value;
  const address = `${environment().CARD_ORIGIN}/card-entry/${ticket}?lang=${await lang()}`;
  return { is: "confirm", cardId, ticket, address };
}
