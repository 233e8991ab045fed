import { z } from "zod";
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
  name: words(100),
  quantity: z.int().min(1).max(9_999),
  unitPriceYen: z.int().min(-9_999_999).max(9_999_999),
});
export const linesSchema = z.array(lineSchema).min(1).max(50);

/** Body of `POST /api/v1/checkouts`. Order number and amount by protocol § 5. */
export const checkoutSchema = z.strictObject({
  orderNo: z.string().regex(/^[0-9A-Z#\-*/<>:@]{1,23}$/),
  amountYen,
  lines: linesSchema,
  buyer: z
    .strictObject({ name: words(60), phone: z.string().max(20), email: z.string().max(64) })
    .partial()
    .optional(),
  returnUrl: address,
  cancelUrl: address,
  resultUrl: address.optional(),
});

export type CheckoutWish = z.infer<typeof checkoutSchema>;
export type CheckoutLine = z.infer<typeof lineSchema>;
