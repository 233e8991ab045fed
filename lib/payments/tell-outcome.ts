import { record } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db";
import { feedBreaker } from "@/lib/gateway/decline-breaker";
import { mailBuyer } from "@/lib/mail/mail-buyer";
import { queueResult } from "@/lib/notifications/queue-result";
import type { Payment } from "@/prisma/generated/client";
import type { PaymentState } from "@/prisma/generated/enums";
import { isCountedDecline } from "./decline-limits";
import { receiptMail } from "./receipt-mail";
import { STATES } from "./rules";

export type Moved = Payment & { cameFrom: PaymentState };

/** Tells shop, buyer and audit what an attempt to pay came to, in the transaction of the change. */
export async function tellOutcome(tx: Transaction, payment: Moved, at: Date): Promise<void> {
  if (STATES[payment.state].paid) await tellPaid(tx, payment, at);
  if (isCountedDecline(payment)) await feedBreaker(tx);
  const action = ACTIONS[payment.state];
  if (!action) return;
  await record(tx, {
    actor: "buyer",
    action,
    userId: payment.userId,
    merchantId: payment.merchantId,
    detail: { payment: payment.id, amountYen: payment.amountYen, reason: payment.declineReason },
    deviceHash: payment.deviceHash,
    at,
  });
}

const ACTIONS: Partial<Record<PaymentState, string>> = {
  AUTHORIZED: "paid",
  CAPTURED: "paid",
  DECLINED: "payment declined",
  NOT_CHARGED: "payment not charged",
  UNKNOWN: "payment unknown",
};

async function tellPaid(tx: Transaction, payment: Moved, at: Date): Promise<void> {
  const checkout = await tx.checkout.findUniqueOrThrow({
    where: { id: payment.checkoutId },
    include: { merchant: { select: { name: true } } },
  });
  const detail = STATES[payment.state].statusInfo ?? 4;
  await queueResult(tx, { checkout, result: 1, detail, method: payment.settleMethod, at });
  const receipt = { payment, shopName: checkout.merchant.name, orderNo: checkout.merchantOrderNo, at };
  await mailBuyer(tx, {
    userId: payment.userId,
    kind: "receipt",
    words: (lang) => receiptMail(lang, receipt),
    now: new Date(),
  });
}
