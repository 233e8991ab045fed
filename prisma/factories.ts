import type { Database } from "@/lib/db";
import { digest } from "@/lib/digest";
import type { MerchantId } from "@/lib/merchants/rules";
import { randomId } from "@/lib/random-id";
import { seal } from "@/lib/seal";
import type { Prisma } from "./generated/client";

/** Rows as tests need them: complete, unlike any other row, each field overridable. */

export function makeBuyer(db: Database, given: Partial<Prisma.UserUncheckedCreateInput> = {}) {
  const id = randomId();
  return db.user.create({
    data: {
      id,
      email: `${id}@example.com`,
      name: "星野 澪",
      phone: "090-1234-5678",
      offeredAt: new Date(),
      ...given,
    },
  });
}

export function makeMerchant(db: Database, given: Partial<Prisma.MerchantUncheckedCreateInput> = {}) {
  const id = randomId();
  const code = String(Math.floor(100_000_000 + Math.random() * 899_999_999));
  return db.merchant.create({
    data: {
      id,
      code,
      name: "星屑書房",
      secrets: [seal(`secret-${id}`)],
      createdAt: new Date(),
      origins: { create: { origin: "https://shop.example" } },
      ...given,
    },
  });
}

/** A shop with a key of the merchant API; `key` is what it sends. */
export async function makeShopWithKey(db: Database, given: Partial<Prisma.ApiKeyUncheckedCreateInput> = {}) {
  const key = `kp_test_${randomId()}`;
  const merchantId = given.merchantId ?? (await makeMerchant(db)).id;
  const row = {
    id: randomId(),
    name: "本番サーバー",
    keyHash: digest("api-key", key),
    createdAt: new Date(),
  };
  await db.apiKey.create({ data: { ...row, ...given, merchantId } });
  return { merchantId: merchantId as MerchantId, key };
}

export async function makeCheckout(db: Database, given: Partial<Prisma.CheckoutUncheckedCreateInput> = {}) {
  const id = randomId();
  const merchantId = given.merchantId ?? (await makeMerchant(db)).id;
  const createdAt = given.createdAt ?? new Date();
  return db.checkout.create({
    data: {
      id,
      linkId: randomId(),
      merchantOrderNo: `A-${id.slice(0, 12).toUpperCase()}`,
      amountYen: 4180,
      lines: [{ name: "夜をわたる猫", quantity: 1, unitPriceYen: given.amountYen ?? 4180 }],
      returnUrl: "https://shop.example/return",
      cancelUrl: "https://shop.example/cancel",
      resultUrl: "https://shop.example/results",
      contentHash: id,
      linkExpiresAt: new Date(new Date(createdAt).getTime() + 24 * 3_600_000),
      createdAt,
      ...given,
      merchantId,
    },
  });
}

export function makeCard(db: Database, given: Partial<Prisma.CardUncheckedCreateInput> & { userId: string }) {
  const keptAt = new Date(Date.now() - 30 * 24 * 3_600_000);
  return db.card.create({
    data: {
      id: randomId(),
      slot: "FIRST",
      state: "KEPT",
      cardRef: seal(JSON.stringify({ card: randomId() })),
      brand: "VISA",
      acquirerCode: 14,
      lastFour: "4242",
      expiryYear: 2030,
      expiryMonth: 10,
      threeDCode: "0000",
      claimedAt: keptAt,
      keptAt,
      ...given,
    },
  });
}

/** A payment of 4,180 yen that stands, by a card, for an order of its own; it holds its checkout. */
export async function makePayment(
  db: Database,
  given: Partial<Prisma.PaymentUncheckedCreateInput> & { userId: string },
) {
  const id = randomId();
  const at = given.createdAt ?? new Date();
  const merchant = given.merchantId ? { merchantId: given.merchantId } : {};
  const checkout = given.checkoutId
    ? await db.checkout.findUniqueOrThrow({ where: { id: given.checkoutId } })
    : await makeCheckout(db, { createdAt: at, amountYen: given.amountYen ?? 4180, ...merchant });
  const payment = await db.payment.create({
    data: {
      id,
      state: "AUTHORIZED",
      amountYen: checkout.amountYen,
      gatewayOrderNo: `KP${randomId().slice(0, 21).toUpperCase()}`,
      brand: "VISA",
      lastFour: "4242",
      settleMethod: 14,
      approvalNo: "123456",
      sentAt: at,
      authorizedAt: at,
      createdAt: at,
      updatedAt: at,
      ...given,
      checkoutId: checkout.id,
      merchantId: checkout.merchantId,
    },
  });
  await db.checkout.update({
    where: { id: checkout.id },
    data: { livePaymentId: id, boundUserId: given.userId },
  });
  return payment;
}
