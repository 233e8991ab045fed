import { record } from "@/lib/audit/record";
import type { GatewayContext } from "@/lib/gateway/context";
import { nextAsk } from "@/lib/gateway/ladder";
import { log } from "@/lib/log";
import type { Payment } from "@/prisma/generated/client";
import { readTrade } from "./read-trade";
import { requestCancel } from "./request-cancel";

/** Looks for a trade that appeared after the payment was given up; it is cancelled and counted, until none is seen. */
export async function cancelLateTrade(ctx: GatewayContext, payment: Payment): Promise<void> {
  const inquiry = await ctx.gateway.inquire(payment.gatewayOrderNo);
  const trade = inquiry.is === "yes" ? inquiry.value : null;
  const appeared =
    trade && readTrade(trade, { sinceCallMs: 0, canRepeat: false, repeated: true }) === "charged";
  const askAt = nextAsk(payment.askCount, payment.unknownSince ?? ctx.now());
  await ctx.db.$transaction(async (tx) => {
    // Another worker may have taken it over when this lease ran out.
    const { count } = await tx.payment.updateMany({
      where: { id: payment.id, state: "NOT_CHARGED", askAt: payment.askAt },
      data: { askAt },
    });
    if (!appeared || count === 0) return;
    const wish = { paymentId: payment.id, requestedBy: "worker", reason: "late-trade", at: ctx.now() };
    if (!(await requestCancel(tx, wish))) return;
    log.warn({ payment: payment.id, orderNo: payment.gatewayOrderNo }, "late trade, cancelling");
    await record(tx, {
      actor: "worker",
      action: "late trade found",
      userId: payment.userId,
      merchantId: payment.merchantId,
      detail: { payment: payment.id, orderNo: payment.gatewayOrderNo },
      at: ctx.now(),
    });
  });
}
