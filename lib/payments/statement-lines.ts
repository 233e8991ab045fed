import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import type { Prisma } from "@/prisma/generated/client";
import { amountOf } from "./operation";

/** `yen` is what it adds to the month; all but a sale take away. A refund went past the gateway, as the desk wrote it down. */
export type StatementLine = {
  kind: "sale" | "reduction" | "cancel" | "refund";
  at: Date;
  orderNo: string;
  yen: number;
  method: number | null;
  approvalNo: string | null;
};

/** Sales of a shop fixed within a time, and what was taken back within it from sales that were fixed; oldest first. */
export async function statementLines(
  { db }: Context,
  { merchantId, from, until }: { merchantId: MerchantId; from: Date; until: Date },
): Promise<StatementLine[]> {
  const within = { gte: from, lt: until };
  const sales = await db.payment.findMany({
    where: {
      merchantId,
      events: { some: { to: "CAPTURED" } },
      OR: [
        { events: { some: { to: "CAPTURED", at: within } } },
        { events: { some: { from: "CAPTURED", at: within } } },
        { operations: { some: { ...changes, callEndedAt: within } } },
        { refunds: { some: { at: within } } },
      ],
    },
    include,
  });
  return sales
    .flatMap(linesOf)
    .filter(({ at }) => at >= from && at < until)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

const changes = { kind: "CHANGE_AMOUNT", state: "YES" } as const;
const include = {
  checkout: { select: { merchantOrderNo: true, amountYen: true } },
  events: { orderBy: { sequence: "asc" } },
  operations: { where: changes, orderBy: { createdAt: "asc" } },
  refunds: { select: { at: true, amountYen: true } },
} as const satisfies Prisma.PaymentInclude;

type Sale = Prisma.PaymentGetPayload<{ include: typeof include }>;

function linesOf({
  checkout,
  events,
  operations,
  refunds,
  settleMethod: method,
  approvalNo,
}: Sale): StatementLine[] {
  const common = { orderNo: checkout.merchantOrderNo, method, approvalNo };
  const fixedAt = events.find(({ to }) => to === "CAPTURED")?.at;
  if (!fixedAt) return [];
  const steps = operations.map((operation) => ({
    at: operation.callEndedAt ?? operation.createdAt,
    yen: amountOf(operation),
  }));
  const amountAt = (moment: Date) => steps.findLast(({ at }) => at <= moment)?.yen ?? checkout.amountYen;
  const reductions = steps
    .filter(({ at }) => at > fixedAt)
    .map(({ at, yen }) => ({
      ...common,
      kind: "reduction" as const,
      at,
      yen: yen - amountAt(new Date(at.getTime() - 1)),
    }));
  const cancel = events.find(({ from, to }) => from === "CAPTURED" && to === "CANCELLED");
  return [
    { ...common, kind: "sale", at: fixedAt, yen: amountAt(fixedAt) },
    ...reductions,
    ...refunds.map(({ at, amountYen }) => ({ ...common, kind: "refund" as const, at, yen: -amountYen })),
    ...(cancel ? [{ ...common, kind: "cancel" as const, at: cancel.at, yen: -amountAt(cancel.at) }] : []),
  ];
}
