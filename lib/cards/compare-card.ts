import { record } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db";
import type { GatewayContext } from "@/lib/gateway/context";
import type { Answer, InquiryRefusal, StoredCard } from "@/lib/gateway/port";
import { log } from "@/lib/log";
import type { Card, Prisma } from "@/prisma/generated/client";
import { nextNight } from "./night";
import { noteCardEvent } from "./note-card-event";

export type LookedAt = Pick<Card, "id" | "userId" | "lastFour" | "expiryYear" | "expiryMonth" | "closing"> & {
  cardRef: string;
};

const ASK_AGAIN_MS = 30 * 60_000;

/** Makes one card of ours what the gateway shows of it, and writes down what the buyer should know. */
export async function compareCard(
  ctx: GatewayContext,
  card: LookedAt,
  shown: Answer<StoredCard | null, InquiryRefusal>,
): Promise<void> {
  const now = ctx.now();
  if (shown.is !== "yes") {
    await change(ctx.db, card, { checkAt: new Date(now.getTime() + ASK_AGAIN_MS) });
    return;
  }
  const { value } = shown;
  const rest = { checkAt: nextNight(now) };
  if (!value) return ctx.db.$transaction((tx) => markGone(tx, card, rest, now));
  if (isSame(card, value)) {
    const isBack = card.closing === "GONE_AT_GATEWAY";
    await change(ctx.db, card, isBack ? { ...rest, ...OPEN } : rest);
    return;
  }
  return ctx.db.$transaction((tx) => takeOver(tx, card, value, rest, now));
}

/** A number or an expiry that the issuer renewed makes a closed card good again. */
async function takeOver(
  tx: Transaction,
  card: LookedAt,
  { lastFour, expiryYear, expiryMonth }: StoredCard,
  rest: { checkAt: Date },
  at: Date,
): Promise<void> {
  const to = { lastFour, expiryYear, expiryMonth };
  if (!(await change(tx, card, { ...rest, ...OPEN, ...to, remindedDays: null }))) return;
  const from = { lastFour: card.lastFour, expiryYear: card.expiryYear, expiryMonth: card.expiryMonth };
  await noteCardEvent(tx, { card, kind: "UPDATED", detail: { from, to }, at });
  const detail = { card: card.id, lastFour: card.lastFour, newLastFour: lastFour, expiryYear, expiryMonth };
  await record(tx, { actor: "worker", action: "card renewed by issuer", userId: card.userId, detail, at });
}

/** The gateway keeps it no more: the buyer has to add it again, and an operator should wonder why. */
async function markGone(tx: Transaction, card: LookedAt, rest: { checkAt: Date }, at: Date): Promise<void> {
  const news = card.closing !== "GONE_AT_GATEWAY";
  const closing = { closing: "GONE_AT_GATEWAY", closedAt: at } as const;
  if (!(await change(tx, card, news ? { ...rest, ...closing } : rest)) || !news) return;
  await noteCardEvent(tx, { card, kind: "GONE", detail: {}, at });
  const detail = { card: card.id, lastFour: card.lastFour };
  await record(tx, { actor: "worker", action: "card gone at gateway", userId: card.userId, detail, at });
  log.error({ card: card.id }, "a kept card is not at the gateway");
}

const OPEN = { closing: null, closedAt: null };

/** Only while it is still the card that was looked at. */
async function change(
  db: Pick<Transaction, "card">,
  { id, cardRef }: LookedAt,
  data: Prisma.CardUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await db.card.updateMany({ where: { id, cardRef, state: "KEPT" }, data });
  return count === 1;
}

function isSame(card: LookedAt, shown: StoredCard): boolean {
  const { lastFour, expiryYear, expiryMonth } = shown;
  return card.lastFour === lastFour && card.expiryYear === expiryYear && card.expiryMonth === expiryMonth;
}
