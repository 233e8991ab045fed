import { z } from "zod";
import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import type { Payment, Prisma } from "@/prisma/generated/client";
import type { CardBrand, PayMeans, PaymentState } from "@/prisma/generated/enums";
import { changesOf } from "./changes-of";

/** One attempt to pay, as its buyer may see it. The card is as it was then. */
export type AttemptView = {
  id: string;
  state: PaymentState;
  cardId: string | null;
  brand: CardBrand;
  lastFour: string | null;
  settleMethod: number | null;
  approvalNo: string | null;
  declineReason: string | null;
  refusalCredit: string | null;
  startedAt: Date;
  /** When the call now under way was sent. */
  sentAt: Date;
  authorizedAt: Date | null;
  askAt: Date | null;
  askCount: number;
  challengeId: string | null;
  means: PayMeans;
  /** 支払い回数 as the protocol writes it. */
  payWay: number;
  /** Leads to /carrier/<id> while the carrier's page is open. */
  carrierPageId: string | null;
  carrierUntil: Date | null;
};

export async function viewAttempt(ctx: Context, payment: Payment): Promise<AttemptView> {
  const challenge =
    payment.state === "CHALLENGED"
      ? await ctx.db.challenge.findUnique({ where: { paymentId: payment.id }, select: { id: true } })
      : null;
  const page =
    payment.state === "REDIRECTED"
      ? await ctx.db.carrierPage.findUnique({ where: { paymentId: payment.id } })
      : null;
  return {
    id: payment.id,
    state: payment.state,
    cardId: payment.cardId,
    brand: payment.brand,
    lastFour: payment.lastFour,
    settleMethod: payment.settleMethod ?? (await acquirerOfCard(ctx, payment)),
    approvalNo: payment.approvalNo,
    declineReason: payment.declineReason,
    refusalCredit: payment.refusalCredit,
    startedAt: payment.createdAt,
    sentAt: payment.sentAt ?? payment.createdAt,
    authorizedAt: payment.authorizedAt,
    askAt: payment.askAt,
    askCount: payment.askCount,
    challengeId: challenge?.id ?? null,
    means: payment.means,
    payWay: payment.payWay,
    carrierPageId: page?.id ?? null,
    carrierUntil: page?.expiresAt ?? null,
  };
}

/** Until the gateway names the acquirer of this payment, the card's own is what the buyer knows it by. */
async function acquirerOfCard(ctx: Context, { cardId, userId }: Payment): Promise<number | null> {
  if (!cardId) return null;
  const card = await ctx.db.card.findFirst({ where: { id: cardId, userId }, select: { acquirerCode: true } });
  return card?.acquirerCode ?? null;
}

const receiptLines = z.array(z.object({ name: z.string(), quantity: z.int(), unitPriceYen: z.int() }));

const withStory = {
  merchant: { select: { name: true } },
  checkout: { select: { merchantOrderNo: true, amountYen: true, lines: true, returnUrl: true } },
  events: { orderBy: { sequence: "asc" } },
  operations: { where: { kind: "CHANGE_AMOUNT", state: "YES" }, orderBy: { callEndedAt: "asc" } },
} as const satisfies Prisma.PaymentInclude;

/** 控え of one payment of this buyer, or null. */
export async function findReceipt(ctx: Context, wish: { buyerId: BuyerId; paymentId: string }) {
  const payment = await ctx.db.payment.findFirst({
    where: { id: wish.paymentId, userId: wish.buyerId },
    include: withStory,
  });
  if (!payment) return null;
  return {
    ...(await viewAttempt(ctx, payment)),
    amountYen: payment.amountYen,
    firstAmountYen: payment.checkout.amountYen,
    changes: changesOf(payment),
    shopName: payment.merchant.name,
    orderNo: payment.checkout.merchantOrderNo,
    returnUrl: payment.checkout.returnUrl,
    lines: receiptLines.parse(payment.checkout.lines),
  };
}

export type Receipt = NonNullable<Awaited<ReturnType<typeof findReceipt>>>;
