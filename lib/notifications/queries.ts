import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import type { Delivery, DeliveryAttempt } from "@/prisma/generated/client";
import type { DeliveryState } from "@/prisma/generated/enums";
import { type ResultInBrief, readResultBody } from "./result-body";
import { givesUpAt } from "./schedule";

export type DeliveryView = ResultInBrief & {
  id: string;
  orderNo: string;
  at: Date;
  state: DeliveryState;
  attempts: number;
  failing: boolean;
  /** Null when it is done. While the merchant's results are paused it is when it would have gone. */
  nextAt: Date | null;
};
export type DeliveryFilter = { orderNo?: string; failing?: boolean; from?: Date; to?: Date };
type Cursor = { at: Date; id: string };

const PAGE = 50;

/** A merchant's results, newest first, a page at a time; `next` goes on where this page ends. */
export async function listDeliveries(
  { db }: Context,
  { merchantId, filter = {}, after }: { merchantId: MerchantId; filter?: DeliveryFilter; after?: Cursor },
): Promise<{ rows: DeliveryView[]; next: Cursor | null }> {
  const { orderNo, failing, from, to } = filter;
  const rows = await db.delivery.findMany({
    where: {
      merchantId,
      createdAt: { gte: from, lte: to },
      ...(orderNo ? { checkout: { merchantId, merchantOrderNo: orderNo } } : {}),
      ...(failing ? { state: { not: "DELIVERED" }, failedSince: { not: null } } : {}),
      ...(after ? { AND: [{ createdAt: { lte: after.at } }, notBefore(after)] } : {}),
    },
    include: { checkout: { select: { merchantOrderNo: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page.map((row) => asView(row, row.checkout.merchantOrderNo)),
    next: rows.length > PAGE && last ? { at: last.createdAt, id: last.id } : null,
  };
}

const notBefore = ({ at, id }: Cursor) => ({ OR: [{ createdAt: { lt: at } }, { id: { lt: id } }] });

export type AttemptView = Omit<DeliveryAttempt, "deliveryId">;
export type DeliveryDetail = DeliveryView & {
  url: string;
  body: string;
  sequence: number;
  /** An earlier result of the same order that has to arrive first. */
  waitsFor: string | null;
  /** Newest first; of the last 90 days. */
  log: AttemptView[];
};

/** One result with every attempt, or null when the merchant has no such thing. */
export async function findDelivery(
  { db }: Context,
  { merchantId, deliveryId }: { merchantId: MerchantId; deliveryId: string },
): Promise<DeliveryDetail | null> {
  const row = await db.delivery.findFirst({
    where: { id: deliveryId, merchantId },
    include: {
      checkout: { select: { merchantOrderNo: true } },
      log: { orderBy: { attempt: "desc" }, omit: { deliveryId: true } },
    },
  });
  if (!row) return null;
  const earlier = await db.delivery.findFirst({
    where: { checkoutId: row.checkoutId, merchantId, sequence: { lt: row.sequence }, state: "DUE" },
    orderBy: { sequence: "asc" },
    select: { id: true },
  });
  const { url, body, sequence, log } = row;
  const waitsFor = row.state === "DUE" ? (earlier?.id ?? null) : null;
  return { ...asView(row, row.checkout.merchantOrderNo), url, body, sequence, log, waitsFor };
}

function asView(row: Delivery, orderNo: string): DeliveryView {
  return {
    ...readResultBody(row.body),
    id: row.id,
    orderNo,
    at: row.createdAt,
    state: row.state,
    attempts: row.attempts,
    failing: row.failedSince !== null && row.state !== "DELIVERED",
    nextAt: row.state === "DUE" ? row.dueAt : null,
  };
}

export type ResultsStanding = {
  pausedAt: Date | null;
  failing: number;
  /** Of what fails now: since when, how the newest attempt ended, until when the first of them is tried. */
  trouble: { since: Date; cause: string | null; status: number | null; until: Date } | null;
  /** How many recipients have had a mail about it. */
  mailedTo: number;
};

/** How it stands with a merchant's results: what the head of the log says. */
export async function resultsStanding(
  { db }: Context,
  { merchantId }: { merchantId: MerchantId },
): Promise<ResultsStanding> {
  const where = { merchantId, state: "DUE", failedSince: { not: null } } as const;
  const [merchant, failing, oldest, newest, mailedTo] = await Promise.all([
    db.merchant.findUniqueOrThrow({ where: { id: merchantId }, select: { resultsPausedAt: true } }),
    db.delivery.count({ where }),
    db.delivery.findFirst({ where, orderBy: { failedSince: "asc" } }),
    db.deliveryAttempt.findFirst({
      where: { delivery: where, cause: { not: null } },
      orderBy: { at: "desc" },
    }),
    db.errorMailRecipient.count({
      where: {
        merchantId,
        confirmedAt: { not: null },
        merchant: { outages: { some: { endedAt: null, firstMailAt: { not: null } } } },
      },
    }),
  ]);
  const trouble = oldest?.failedSince && {
    since: oldest.failedSince,
    cause: newest?.cause ?? null,
    status: newest?.status ?? null,
    until: givesUpAt(oldest.redeliveredAt ?? oldest.createdAt),
  };
  return { pausedAt: merchant.resultsPausedAt, failing, trouble: trouble ?? null, mailedTo };
}
