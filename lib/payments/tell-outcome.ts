import { record } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db";
import { feedBreaker } from "@/lib/gateway/decline-breaker";
import { sendLater } from "@/lib/mail/send-later";
import { queueResult } from "@/lib/notifications/queue-result";
import type { Checkout, Payment, User } from "@/prisma/generated/client";
import type { PaymentState } from "@/prisma/generated/enums";
import { isCountedDecline } from "./decline-limits";
import { receiptMail } from "./receipt-mail";
import { STATES } from "./rules";

export type Moved = Payment & { cameFrom: PaymentState };

/** Tells shop, buyer and audit what an attempt to pay came to, in the transaction of the change. */
export async function tellOutcome(tx: Transaction, payment: Moved, at: Date): Promise<void> {
  await Promise.all([
    STATES[payment.state].paid && tellPaid(tx, payment, at),
    isCountedDecline(payment) && feedBreaker(tx),
    noteOutcome(tx, payment, at),
  ]);
}

async function noteOutcome(tx: Transaction, payment: Moved, at: Date): Promise<void> {
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
  const { traderCode, shopName, email, lang, ...checkout } = await partiesOf(tx, payment);
  const detail = STATES[payment.state].statusInfo ?? 4;
  const receipt = receiptMail(lang ?? "ja", { payment, shopName, orderNo: checkout.merchantOrderNo, at });
  await Promise.all([
    queueResult(tx, { checkout, traderCode, result: 1, detail, method: payment.settleMethod, at }),
    sendLater(tx, { to: email, kind: "receipt", ...receipt, now: new Date() }),
  ]);
}

type Parties = Pick<Checkout, "id" | "merchantId" | "merchantOrderNo" | "amountYen" | "resultUrl"> &
  Pick<User, "email" | "lang"> & { traderCode: string; shopName: string };

/** The order, its shop and its buyer in one statement. */
async function partiesOf(tx: Transaction, { checkoutId, userId }: Moved): Promise<Parties> {
  const [parties] = await tx.$queryRaw<Parties[]>`
    SELECT c."id", c."merchantId", c."merchantOrderNo", c."amountYen", c."resultUrl",
      m."code" AS "traderCode", m."name" AS "shopName", u."email", u."lang"::text
    FROM "Checkout" c JOIN "Merchant" m ON m."id" = c."merchantId" JOIN "User" u ON u."id" = ${userId}
    WHERE c."id" = ${checkoutId}`;
  if (!parties) throw new Error("A payment of nobody or at no shop");
  return parties;
}
