import { z } from "zod";
import { PAY_WAYS, WAYS } from "@/lib/merchants/rules";
import { amountYen } from "@/lib/money";

/** What people read on our pages: no control characters, no half surrogates, nothing but white space. */
const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
    .refine((text) => text.trim() !== "");
const address = z.url({ protocol: /^https?$/ }).max(500);

export const lineSchema = z.strictObject({
  // As long as goods_name may be (protocol § 5).
  name: words(600),
  quantity: z.int().min(1).max(9_999),
  unitPriceYen: z.int().min(-9_999_999).max(9_999_999),
});
export const linesSchema = z.array(lineSchema).min(1).max(50);

/** What 特定商取引法12条の6 wants said before the last press, in the shop's own words; shown where they stand in this order. */
export const LAW_ITEMS = ["quantity", "price", "payment", "delivery", "period", "cancellation"] as const;
export type LawItem = (typeof LAW_ITEMS)[number];
const lawItem = words(400).optional();
export const lawSchema = z.strictObject({
  quantity: lawItem,
  price: lawItem,
  payment: lawItem,
  delivery: lawItem,
  period: lawItem,
  cancellation: lawItem,
} satisfies Record<LawItem, typeof lawItem>);
export type Law = z.infer<typeof lawSchema>;

const HOUR_S = 3600;

const orderNo = z.string().regex(/^[0-9A-Z#\-*/<>:@]{1,23}$/);

/** Body of `POST /api/v1/checkouts`. Order number and amount by protocol § 5. */
export const checkoutSchema = z.strictObject({
  orderNo,
  amountYen,
  lines: linesSchema,
  buyer: z
    .strictObject({ name: words(60), phone: z.string().max(20), email: z.string().max(64) })
    .partial()
    .optional(),
  returnUrl: address,
  cancelUrl: address,
  /** Where an order that ended unpaid leads back to; left out: cancelUrl. */
  failureUrl: address.optional(),
  resultUrl: address.optional(),
  law: lawSchema.optional(),
  /** Less than what the shop allows at all; left out: all of that. */
  ways: z.array(z.enum(WAYS)).min(1).max(WAYS.length).optional(),
  payWays: z.array(z.literal(PAY_WAYS)).min(1).max(PAY_WAYS.length).optional(),
  /** How long the link lives, in seconds: an hour to 30 days; left out: a day. */
  expiresIn: z
    .int()
    .min(HOUR_S)
    .max(30 * 24 * HOUR_S)
    .optional(),
});

/** What a shop is told of its checkout. */
export const shopCheckoutSchema = z.strictObject({
  id: z.string(),
  url: z.url(),
  state: z.enum(["open", "checking", "paid", "expired", "cancelled"]),
  linkExpiresAt: z.iso.datetime(),
  orderNo,
  amountYen,
  paymentId: z.string().nullable(),
});
export const shopCheckoutsSchema = z.strictObject({
  data: z.array(shopCheckoutSchema),
  nextCursor: z.string().nullable(),
});

const place = z.tuple([z.iso.datetime(), z.string().min(1)]);

/** Query of `GET /api/v1/checkouts`. A cursor is the place of the last one seen, and opaque to shops. */
export const listSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z
    .string()
    .max(200)
    .regex(/^[\w-]+$/)
    .transform((text, fault) => {
      const read = place.safeParse(Buffer.from(text, "base64url").toString("utf8").split(" "));
      if (read.success) return { createdAt: new Date(read.data[0]), id: read.data[1] };
      fault.addIssue("not a cursor");
      return z.NEVER;
    })
    .optional(),
  orderNo: orderNo.optional(),
});

export function writeCursor({ createdAt, id }: { createdAt: Date; id: string }): string {
  return Buffer.from(`${createdAt.toISOString()} ${id}`).toString("base64url");
}

export type CheckoutWish = z.infer<typeof checkoutSchema>;
export type CheckoutLine = z.infer<typeof lineSchema>;
