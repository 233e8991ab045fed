import { randomInt } from "node:crypto";
import { openCardEntry } from "@/lib/cards/open-card-entry";
import { readTicket } from "@/lib/cards/read-ticket";
import { CONSENT_VERSION, CONSENTS } from "@/lib/cards/rules";
import { readChallenge } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import type { TestCard } from "@/lib/gateway/contract/driver";
import { cardNumber, issueToken } from "@/lib/gateway/webcollect/sandbox/issue-token";
import { walkCarrier } from "@/lib/gateway/webcollect/sandbox/walk-carrier";
import { walkChallenge } from "@/lib/gateway/webcollect/sandbox/walk-challenge";
import { findCarrierPage } from "@/lib/payments/carrier-page";
import { payByCarrier } from "@/lib/payments/pay-by-carrier";
import { type BuyerId, randomId } from "@/lib/random-id";
import { makeBuyer, makeCheckout } from "@/prisma/factories";
import type { Given } from "./given";
import { comeBack, payOnce, register } from "./verbs";

/** A buyer with a checkout, who has just typed a new card. */
export async function arrangeRegistration(ctx: GatewayContext, card: TestCard, shop: string): Promise<Given> {
  const buyer = await makeBuyer(ctx.db);
  const at = ctx.now();
  await ctx.db.consent.createMany({
    data: CONSENTS.map((kind) => ({ id: randomId(), userId: buyer.id, kind, version: CONSENT_VERSION, at })),
  });
  const checkout = await makeCheckout(ctx.db, { resultUrl: shop });
  const entry = await openCardEntry(ctx, { buyerId: buyer.id as BuyerId, purpose: "ADD" });
  const found = { buyerId: buyer.id, checkoutId: checkout.id, linkId: checkout.linkId };
  return { ...found, ...(await typed(ctx, entry, card)) };
}

/** A buyer with a checkout and three kept cards, who has just typed another to take the last one's place. */
export async function arrangeReplacement(ctx: GatewayContext, card: TestCard, shop: string): Promise<Given> {
  const { ticket, token, ...given } = await arrangeRegistration(ctx, "frictionless", shop);
  const buyerId = given.buyerId as BuyerId;
  await register(ctx, { ...given, ticket: ticket ?? "", token: token ?? "" });
  const type = async (next: TestCard) =>
    typed(ctx, await openCardEntry(ctx, { buyerId, purpose: "ADD" }), next);
  for (const next of ["renews", "renumbers"] as const)
    await register(ctx, { ...given, ...(await type(next)) });
  const last = await ctx.db.card.findFirstOrThrow({
    where: { userId: buyerId, slot: "THIRD", state: "KEPT" },
  });
  return { ...given, ...(await type(card)), replaces: last.id, usableCards: "3" };
}

/** A buyer with a checkout and a kept card. */
export async function arrangePayment(ctx: GatewayContext, card: TestCard, shop: string): Promise<Given> {
  const { ticket, token, ...given } = await arrangeRegistration(ctx, card, shop);
  await register(ctx, { ...given, ticket: ticket ?? "", token: token ?? "" });
  if (card === "challenges") await comeBack(ctx, await passChallenge(ctx, given));
  const kept = await ctx.db.card.findFirstOrThrow({ where: { userId: given.buyerId, state: "KEPT" } });
  return { ...given, cardId: kept.id };
}

/** The same, having typed the security code. */
export async function arrangeConfirmed(ctx: GatewayContext, card: TestCard, shop: string): Promise<Given> {
  const given = await arrangePayment(ctx, card, shop);
  const { buyerId, cardId = "" } = given;
  const entry = await openCardEntry(ctx, { buyerId: buyerId as BuyerId, purpose: "CONFIRM", cardId });
  return { ...given, ...(await typed(ctx, entry, card)) };
}

/** A buyer with a paid checkout. */
export async function arrangePaid(ctx: GatewayContext, card: TestCard, shop: string): Promise<Given> {
  const given = await arrangePayment(ctx, card, shop);
  await payOnce(ctx, given);
  const { checkoutId } = given;
  const payment = await ctx.db.payment.findFirstOrThrow({ where: { checkoutId, state: "AUTHORIZED" } });
  return { ...given, paymentId: payment.id, merchantId: payment.merchantId, slipNo: newSlipNo() };
}

/** A buyer who has paid on the carrier's page and is on the way back from it. */
export async function arrangeCarrier(ctx: GatewayContext, card: TestCard, shop: string): Promise<Given> {
  const given = await arrangePayment(ctx, card, shop);
  const { buyerId, linkId = "" } = given;
  const press = { buyerId: buyerId as BuyerId, linkId, means: "AU", deviceHash: "home" } as const;
  const started = await payByCarrier(ctx, press);
  const pageId = started.ok ? started.value.pageId : null;
  const page = pageId ? await findCarrierPage(ctx, pageId) : null;
  if (!pageId || !page?.html) throw new Error("No carrier's page is open");
  return { ...given, pageId, posted: JSON.stringify(await walkCarrier(page.html, "approved")) };
}

/** Twelve digits, the last is the first eleven mod 7 (protocol § 10). */
function newSlipNo(): string {
  const eleven = 30_000_000_000 + randomInt(9_999_999_999);
  return `${eleven}${eleven % 7}`;
}

/** The browser goes through the card company's page and comes back with what that posts. */
export async function passChallenge(ctx: GatewayContext, given: Given): Promise<Given> {
  const userId = given.buyerId;
  const row = await ctx.db.challenge.findFirstOrThrow({
    where: { html: { not: null }, OR: [{ payment: { userId } }, { registration: { userId } }] },
  });
  const open = await readChallenge(ctx.db, row.id);
  if (!open) throw new Error("No challenge is open");
  return { ...given, challengeId: row.id, posted: JSON.stringify(await walkChallenge(open.html, "passed")) };
}

type Entry = Awaited<ReturnType<typeof openCardEntry>>;

async function typed(ctx: GatewayContext, entry: Entry, card: TestCard) {
  if (!entry.ok) throw new Error(entry.refusal);
  const { ticket } = entry.value;
  const read = await readTicket(ctx, { ticket });
  if (!read.ok) throw new Error(read.refusal);
  return { ticket, token: await issueToken(read.value.parameters, cardNumber(card), "123") };
}
