import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import type { Prisma } from "@/prisma/generated/client";
import type { OperationKind, OperationState, PaymentState } from "@/prisma/generated/enums";
import { ALLOWED_FROM, isCarrier } from "./operation-rules";

/** What happened to a transaction, as its shop's people read it. */
export type DeskEvent = { id: string; at: Date } & (
  | { is: "opened" }
  | { is: "moved"; from: PaymentState; to: PaymentState }
  | {
      is: "operation";
      kind: OperationKind;
      state: OperationState;
      by: string;
      wish: { amountYen?: number; slipNo?: string };
      code: string | null;
      creditCode: string | null;
      scheduledAt: Date | null;
    }
  | { is: "refund"; amountYen: number; note: string; by: string }
  | {
      is: "delivery";
      deliveryId: string;
      url: string;
      attempt: number;
      /** Null while it is under way. */
      durationMs: number | null;
      status: number | null;
      cause: string | null;
    }
);

/** One transaction of this shop with its whole story, newest first; null when it is not theirs. */
export async function findDeskPayment(
  ctx: Context,
  { merchantId, paymentId }: { merchantId: MerchantId; paymentId: string },
) {
  const payment = await ctx.db.payment.findFirst({ where: { id: paymentId, merchantId }, include });
  if (!payment) return null;
  const { checkout, operations, events: moves, refunds, ...facts } = payment;
  const open = operations.find(({ state }) => OPEN.includes(state)) ?? null;
  return {
    ...facts,
    orderNo: checkout.merchantOrderNo,
    lines: checkout.lines,
    deliveries: checkout.deliveries,
    open,
    refundedYen: refunds.reduce((sum, { amountYen }) => sum + amountYen, 0),
    /** What may be asked of the gateway now; nothing while a change is open. */
    possible: open ? [] : possibleFrom(facts),
    story: storyOf(payment).sort((one, other) => other.at.getTime() - one.at.getTime()),
    reached: Object.fromEntries(moves.map(({ to, at }) => [to, at])) as Partial<Record<PaymentState, Date>>,
  };
}

const include = {
  checkout: {
    include: {
      deliveries: { orderBy: { sequence: "desc" }, include: { log: { orderBy: { attempt: "asc" } } } },
    },
  },
  operations: { orderBy: { createdAt: "desc" } },
  events: { orderBy: { sequence: "asc" } },
  refunds: true,
} as const satisfies Prisma.PaymentInclude;
type Row = Prisma.PaymentGetPayload<{ include: typeof include }>;

const OPEN: OperationState[] = ["REQUESTED", "SENT", "UNKNOWN"];

function possibleFrom({ state, settleMethod }: Pick<Row, "state" | "settleMethod">) {
  const means = isCarrier(settleMethod) ? "carrier" : "card";
  const kinds = Object.keys(ALLOWED_FROM) as (keyof typeof ALLOWED_FROM)[];
  return kinds.filter((kind) => ALLOWED_FROM[kind][means].includes(state));
}

function storyOf({ checkout, events, operations, refunds }: Row): DeskEvent[] {
  return [
    { id: "opened", is: "opened", at: checkout.createdAt },
    ...events.map(({ sequence, from, to, at }) => ({
      id: `move-${sequence}`,
      is: "moved" as const,
      from,
      to,
      at,
    })),
    ...operations.map(({ id, kind, state, requestedBy, wish, code, creditCode, scheduledAt, createdAt }) => ({
      id,
      is: "operation" as const,
      kind,
      state,
      by: requestedBy,
      wish: wish as { amountYen?: number; slipNo?: string },
      code,
      creditCode,
      scheduledAt: state === "REQUESTED" ? scheduledAt : null,
      at: createdAt,
    })),
    ...refunds.map(({ id, amountYen, note, by, at }) => ({
      id,
      is: "refund" as const,
      amountYen,
      note,
      by,
      at,
    })),
    ...checkout.deliveries.flatMap(({ id, url, log }) =>
      log.map(({ attempt, at, durationMs, status, cause }) => ({
        id: `${id}-${attempt}`,
        is: "delivery" as const,
        deliveryId: id,
        url,
        attempt,
        durationMs,
        status,
        cause,
        at,
      })),
    ),
  ];
}

export type DeskPayment = NonNullable<Awaited<ReturnType<typeof findDeskPayment>>>;
