import type { Context } from "@/lib/db";
import type { BuyerId } from "@/lib/random-id";
import type { Prisma } from "@/prisma/generated/client";
import type { CardBrand, CardClosing, CardSlot } from "@/prisma/generated/enums";
import { type CardDeed, listCardDeeds } from "./list-card-deeds";
import { type CardEventView, listCardEvents } from "./list-card-events";
import { type CardState, daysLeft, type Expiry, stateOf } from "./rules";
import { sightOf } from "./sight-of";

export type CardView = {
  id: string;
  slot: CardSlot;
  state: CardState;
  brand: CardBrand;
  acquirerCode: number | null;
  /** Empty while a registration fills the place. */
  lastFour: string;
  expiry: Expiry | null;
  /** Up to the card's last day in Japan; below 0 once expired. */
  daysLeft: number | null;
  /** Why it is closed. */
  closing: CardClosing | null;
  nickname: string | null;
  isMain: boolean;
  /** Its owner does not want to pay with it, whatever its state. */
  isPaused: boolean;
  /** Handed back with a change, to tell whether it is still as it was seen. */
  sight: string;
  registrationId: string | null;
  /** Leads to /3ds/<id> while the registration waits there. */
  challengeId: string | null;
};

/** The buyer's places that are filled or being filled: the main card first, then by place. */
export async function listCards(ctx: Context, { buyerId }: { buyerId: BuyerId }): Promise<CardView[]> {
  const rows = await ctx.db.card.findMany({ where: { userId: buyerId }, include, orderBy: { slot: "asc" } });
  const views = rows.map((row) => viewOf(row, ctx.now()));
  return views.sort((a, b) => Number(b.isMain) - Number(a.isMain));
}

export type CardDetail = CardView & {
  keptAt: Date;
  threeDCode: string | null;
  oneYenCancelled: boolean;
  /** What became of it without the buyer's doing, newest first. */
  events: CardEventView[];
  /** What its buyer did with it, newest first. */
  deeds: CardDeed[];
};

/** One kept card of this buyer with what happened to it, newest first. */
export async function readCard(
  ctx: Context,
  { buyerId, cardId }: { buyerId: BuyerId; cardId: string },
): Promise<CardDetail | null> {
  const row = await ctx.db.card.findFirst({
    where: { id: cardId, userId: buyerId, state: "KEPT" },
    include,
  });
  if (!row?.keptAt) return null;
  return {
    ...viewOf(row, ctx.now()),
    keptAt: row.keptAt,
    threeDCode: row.threeDCode,
    oneYenCancelled: row.registration?.oneYen === "CANCELLED",
    events: await listCardEvents(ctx, { buyerId, cardId }),
    deeds: await listCardDeeds(ctx, { buyerId, cardId }),
  };
}

/** For 「このカードはもう登録されています」: our own card that this, or the newest, refused registration turned out to be. */
export async function findTwin(
  ctx: Context,
  { buyerId, registrationId }: { buyerId: BuyerId; registrationId?: string },
): Promise<CardView | null> {
  const registration = await ctx.db.cardRegistration.findFirst({
    where: { id: registrationId, userId: buyerId, refusal: "already-kept" },
    orderBy: { updatedAt: "desc" },
  });
  const cards = registration ? await listCards(ctx, { buyerId }) : [];
  return cards.find((card) => card.id === registration?.refusalCode) ?? null;
}

const include = {
  user: { select: { mainCardId: true } },
  registration: {
    select: { id: true, state: true, oneYen: true, challenge: { select: { id: true } } },
  },
} satisfies Prisma.CardInclude;
type Row = Prisma.CardGetPayload<{ include: typeof include }>;

function viewOf(row: Row, now: Date): CardView {
  const { expiryYear, expiryMonth, registration } = row;
  const expiry = expiryYear && expiryMonth ? { expiryYear, expiryMonth } : null;
  const waits = registration?.state === "CHALLENGED";
  return {
    id: row.id,
    slot: row.slot,
    state:
      row.state === "KEPT" && expiry
        ? keptState(row, expiry, now)
        : waits && registration.challenge
          ? "challenged"
          : "checking",
    brand: row.brand,
    acquirerCode: row.acquirerCode,
    lastFour: row.lastFour ?? "",
    expiry,
    daysLeft: expiry && daysLeft(expiry, now),
    closing: row.closing,
    nickname: row.nickname,
    isMain: row.user.mainCardId === row.id,
    isPaused: row.pausedAt !== null,
    sight: sightOf(row, row.user.mainCardId),
    registrationId: row.state === "CLAIMED" ? (registration?.id ?? null) : null,
    challengeId: waits ? (registration.challenge?.id ?? null) : null,
  };
}

function keptState(row: Row, expiry: Expiry, now: Date): CardState {
  if (row.closing) return "closed";
  const state = stateOf(expiry, now);
  return row.pausedAt && state !== "expired" ? "paused" : state;
}
