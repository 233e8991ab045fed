import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import { STATES } from "@/lib/payments/rules";
import type { Payment } from "@/prisma/generated/client";
import type { PaymentState } from "@/prisma/generated/enums";

export type ShopOrder = Payment;

/**
 * The payment that stands for a shop's order (protocol § 23): the live one, else the last that had opened the card
 * company's or the carrier's page. An attempt declined before that left nothing.
 */
export async function findShopOrder(
  { db }: Context,
  { merchantId, orderNo }: { merchantId: MerchantId; orderNo: string },
): Promise<ShopOrder | null> {
  const checkout = await db.checkout.findUnique({
    where: { merchantId_merchantOrderNo: { merchantId, merchantOrderNo: orderNo } },
    include: { livePayment: true },
  });
  if (!checkout) return null;
  if (checkout.livePayment) return checkout.livePayment;
  return db.payment.findFirst({
    where: { merchantId, checkoutId: checkout.id, events: { some: { to: { in: OPENED } } } },
    orderBy: { createdAt: "desc" },
  });
}

const IN_PROGRESS = 21;
const OPENED = (Object.keys(STATES) as PaymentState[]).filter(
  (state) => STATES[state].statusInfo === IN_PROGRESS,
);
