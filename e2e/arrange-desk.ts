import type { Browser, BrowserContext } from "@playwright/test";
import type { BuyerId } from "@/lib/buyers/rules";
import { formatYen } from "@/lib/money";
import { pay } from "@/lib/payments/pay";
import { makeCheckout, makeMerchant } from "@/prisma/factories";
import type { Prisma } from "@/prisma/generated/client";
import { db, signInAs } from "./arrange";
import { gatewayContext, keepCard } from "./arrange-card";
import { CARD } from "./test-cards";

/** The device the buyer kept the card on: from there no challenge is asked. */
const HOME = "desk-home";

type Role = "OWNER" | "OPERATOR" | "VIEWER";

/** A shop of the test's own, and somebody who works there, signed in on this browser. */
export async function deskOf(context: BrowserContext, role: Role = "OWNER") {
  const shop = await makeMerchant(db, { name: "灯台書店" });
  const person = await signInAs(context);
  await db.staff.create({ data: { merchantId: shop.id, userId: person.id, role, since: new Date() } });
  return { ...shop, merchantId: shop.id, person, desk: `/merchant/${shop.code}` };
}

/** A buyer of no browser's, with one card that pays without a challenge. */
export async function someBuyer(browser: Browser) {
  const context = await browser.newContext();
  const { id } = await signInAs(context);
  await context.close();
  const { cardId } = await keepCard({ id }, { number: CARD.rakuten });
  await db.card.update({ where: { id: cardId }, data: { keptOnDevice: HOME } });
  return { id, cardId };
}

/** A sale of this shop that the gateway knows: authorised there by a card kept for the purpose. */
export async function saleAtGateway(
  merchantId: string,
  buyer: { id: string; cardId: string },
  given: Partial<Prisma.CheckoutUncheckedCreateInput> = {},
) {
  const checkout = await makeCheckout(db, { merchantId, resultUrl: null, ...given });
  const paid = await pay(gatewayContext(), {
    buyerId: buyer.id as BuyerId,
    linkId: checkout.linkId,
    cardId: buyer.cardId,
    deviceHash: HOME,
    device: "pc",
  });
  if (!paid.ok) throw new Error(`the sale was refused: ${paid.refusal}`);
  const payment = await db.payment.findFirstOrThrow({ where: { checkoutId: checkout.id } });
  return { orderNo: checkout.merchantOrderNo, paymentId: payment.id, amount: formatYen(payment.amountYen) };
}
