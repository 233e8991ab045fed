import type { Transaction } from "@/lib/db";
import { mailBuyer } from "@/lib/mail/mail-buyer";
import { type ChangeNews, changeMail } from "./change-mail";
import { changeBy } from "./changes-of";
import type { Moved } from "./tell-outcome";

/** Tells the buyer what became of a payment that had stood, in the transaction of the change. */
export async function tellChange(tx: Transaction, payment: Moved, at: Date): Promise<void> {
  const is = changeBy(payment.cameFrom, payment.state);
  if (is && is !== "paid") await tell(tx, payment.id, { is }, at);
}

/** The same of an amount that is about to be written. */
export async function tellAmount(
  tx: Transaction,
  change: { paymentId: string; amountYen: number },
  at: Date,
): Promise<void> {
  const { amountYen: from } = await tx.payment.findUniqueOrThrow({
    where: { id: change.paymentId },
    select: { amountYen: true },
  });
  if (from !== change.amountYen)
    await tell(tx, change.paymentId, { is: "amount", from, to: change.amountYen }, at);
}

async function tell(tx: Transaction, paymentId: string, news: ChangeNews, at: Date): Promise<void> {
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: {
      userId: true,
      amountYen: true,
      merchant: { select: { name: true } },
      checkout: { select: { merchantOrderNo: true } },
    },
  });
  const shopName = payment.merchant.name;
  const facts = { shopName, orderNo: payment.checkout.merchantOrderNo, amountYen: payment.amountYen, at };
  await mailBuyer(tx, {
    userId: payment.userId,
    kind: "payment-change",
    words: (lang) => changeMail(lang, news, facts),
    now: new Date(),
  });
}
