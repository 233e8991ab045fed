import { z } from "zod";
import { record } from "@/lib/audit/record";
import { isEmail, normalizeEmail } from "@/lib/buyers/rules";
import type { Context, Transaction } from "@/lib/db";
import { environment } from "@/lib/environment";
import { withinLimit } from "@/lib/limit";
import { sendLater } from "@/lib/mail/send-later";
import type { MerchantId } from "@/lib/merchants/rules";
import { formatYen } from "@/lib/money";
import { linkResultUrl } from "@/lib/notifications/settings/link-result-url";
import { type Result, refuse, yes } from "@/lib/result";
import { type OpenCheckout, type OpenRefusal, openCheckout } from "./open-checkout";
import { paymentRequestMail } from "./payment-request-mail";

const REQUEST_DAYS = 14;
const DAY_S = 86_400;
const MAILS_PER_HOUR = 100;
const AGAIN_PER_DAY = 5;

export type RequestFault = "email-odd" | "order-odd" | "goods-missing" | "amount-odd" | "days-odd";
const digits = (typed: string) => typed.normalize("NFKC").replace(/[\s,¥\\円日]/g, "");

/** An order as a person at the desk types it. */
export const requestForm = z.object({
  orderNo: z
    .string()
    .transform((typed) => typed.normalize("NFKC").trim().toUpperCase())
    .refine((orderNo) => /^[0-9A-Z#\-*/<>:@]{1,23}$/.test(orderNo), "order-odd" satisfies RequestFault),
  goods: z
    .string()
    .transform((typed) => typed.trim())
    .refine(
      (goods) => goods.length > 0 && goods.length <= 200 && !/[\p{Cc}\p{Cs}]/u.test(goods),
      "goods-missing",
    ),
  amountYen: z
    .string()
    .transform((typed) => Number(digits(typed) || Number.NaN))
    .refine((yen) => Number.isInteger(yen) && yen >= 1 && yen <= 9_999_999, "amount-odd"),
  email: z.string().transform(normalizeEmail).refine(isEmail, "email-odd"),
  days: z
    .string()
    .transform((typed) => Number(digits(typed) || REQUEST_DAYS))
    .refine((days) => Number.isInteger(days) && days >= 1 && days <= 30, "days-odd"),
});

type RequestWish = z.output<typeof requestForm> & { merchantId: MerchantId; by: string };
export type RequestRefusal = OpenRefusal["code"] | "no-origin" | "too-many-mails";

/** メール依頼方式: opens a checkout for the order and mails its link to the buyer, in one transaction. */
export async function requestByMail(ctx: Context, wish: RequestWish): Promise<Result<null, RequestRefusal>> {
  const { merchantId, orderNo, goods, amountYen, email, days, by } = wish;
  const origin = await ctx.db.merchantOrigin.findFirst({ where: { merchantId }, orderBy: { origin: "asc" } });
  if (!origin) return refuse("no-origin");
  if (!(await withinLimit(ctx.db, `mail-request:${merchantId}`, MAILS_PER_HOUR, 3600)))
    return refuse("too-many-mails");
  const home = `${origin.origin}/`;
  const opened = openCheckout(ctx, {
    merchantId,
    wish: {
      orderNo,
      amountYen,
      lines: [{ name: goods, quantity: 1, unitPriceYen: amountYen }],
      buyer: { email },
      returnUrl: home,
      cancelUrl: home,
      resultUrl: (await linkResultUrl(ctx, { merchantId, named: null })) ?? undefined,
      expiresIn: days * DAY_S,
    },
    beforeCommit: (tx, { checkout }) => mailIt(tx, { checkout, email, goods, by, at: ctx.now() }),
  });
  return unlessTooMany(opened.then((one) => (one.ok ? yes(null) : refuse(one.refusal.code))));
}

type Mailing = { checkout: OpenCheckout; email: string; goods: string; by: string; at: Date };

/** Rolls the transaction of one mail too many back. */
class TooManyMails extends Error {}

export function unlessTooMany<Refusal>(work: Promise<Result<null, Refusal>>) {
  return work.catch((error: unknown) => {
    if (error instanceof TooManyMails) return refuse("too-many-mails" as const);
    throw error;
  });
}

/**
 * Writes down that the link went to this address, and puts the mail into the outbox. An order that was mailed before is
 * mailed so many times a day: one more throws what `unlessTooMany` reads.
 */
export async function mailIt(tx: Transaction, { checkout, email, goods, by, at }: Mailing): Promise<void> {
  const { id: checkoutId, merchantId, linkId, merchantOrderNo, amountYen, linkExpiresAt } = checkout;
  const { name } = await tx.merchant.findUniqueOrThrow({ where: { id: merchantId }, select: { name: true } });
  const isAgain = (await tx.mailRequest.count({ where: { checkoutId } })) > 0;
  if (isAgain && !(await withinLimit(tx, `mail-request:${checkoutId}`, AGAIN_PER_DAY, DAY_S)))
    throw new TooManyMails();
  await tx.mailRequest.upsert({
    where: { checkoutId },
    create: { checkoutId, merchantId, email, mailedAt: at, createdAt: at },
    update: { email, mailedAt: at, times: { increment: 1 } },
  });
  const link = `${environment().WALLET_ORIGIN}/pay/${linkId}`;
  const facts = {
    shop: name,
    orderNo: merchantOrderNo,
    goods,
    amount: formatYen(amountYen),
    link,
    until: linkExpiresAt,
  };
  await sendLater(tx, { to: email, kind: "payment-request", ...paymentRequestMail(facts), now: new Date() });
  const detail = { orderNo: merchantOrderNo, amountYen };
  await record(tx, { actor: by, action: "mailed payment request", merchantId, detail, at });
}
