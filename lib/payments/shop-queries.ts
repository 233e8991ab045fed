import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import type { Prisma } from "@/prisma/generated/client";
import { isAboutToLapse, LAPSE_NOTICE_MS } from "./operation-rules";
import { STATES } from "./rules";

/** A payment as its shop may see it. Never the gateway's order number: that one is ours. */
export type ShopPayment = ReturnType<typeof viewOf>;

export async function findShopPayment(
  ctx: Context,
  { merchantId, paymentId }: { merchantId: MerchantId; paymentId: string },
): Promise<ShopPayment | null> {
  const payment = await ctx.db.payment.findFirst({ where: { id: paymentId, merchantId }, include });
  return payment && viewOf(payment, ctx.now());
}

const MOST = 200;

/** Authorisations that end within 8 days unless they are captured or authorised again, the most urgent first. */
export async function listAboutToLapse(ctx: Context, { merchantId }: { merchantId: MerchantId }) {
  const now = ctx.now();
  const until = new Date(now.getTime() + LAPSE_NOTICE_MS);
  const rows = await ctx.db.payment.findMany({
    where: {
      merchantId,
      state: "AUTHORIZED",
      lapsesAt: { lte: until },
    },
    include,
    orderBy: { lapsesAt: "asc" },
    take: MOST,
  });
  return rows.map((row) => viewOf(row, now));
}

const include = {
  checkout: { select: { merchantOrderNo: true, linkId: true } },
  operations: { orderBy: { createdAt: "desc" }, take: 1 },
} as const satisfies Prisma.PaymentInclude;

function viewOf(payment: Prisma.PaymentGetPayload<{ include: typeof include }>, now: Date) {
  const { code, paid, statusInfo } = STATES[payment.state];
  const [operation] = payment.operations;
  return {
    id: payment.id,
    orderNo: payment.checkout.merchantOrderNo,
    checkoutId: payment.checkout.linkId,
    state: code,
    paid,
    statusInfo,
    amountYen: payment.amountYen,
    settleMethod: payment.settleMethod,
    approvalNo: payment.approvalNo,
    errorCode: payment.refusalCode,
    creditErrorCode: payment.refusalCredit,
    authorizedAt: payment.authorizedAt,
    lapsesAt: payment.state === "AUTHORIZED" ? payment.lapsesAt : null,
    aboutToLapse: isAboutToLapse(payment, now),
    operation: operation ? viewOperation(operation) : null,
  };
}

type Row = Prisma.PaymentOperationGetPayload<object>;

function viewOperation({ kind, state, refusal, code, creditCode, scheduledAt, createdAt }: Row) {
  return {
    kind: kind.toLowerCase().replace("_", "-"),
    state: state === "REQUESTED" && scheduledAt ? "scheduled" : OUTCOMES[state],
    reason: refusal,
    errorCode: code,
    creditErrorCode: creditCode,
    scheduledAt: state === "REQUESTED" ? scheduledAt : null,
    requestedAt: createdAt,
  };
}

const OUTCOMES = {
  REQUESTED: "checking",
  SENT: "checking",
  UNKNOWN: "checking",
  YES: "done",
  NO: "refused",
} as const;
