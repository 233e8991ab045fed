import { z } from "zod";
import { amountYen } from "@/lib/money";

/** Twelve digits, the last is the first eleven mod 7 (protocol § 10). */
const yamatoSlip = z
  .string()
  .regex(/^\d{12}$/)
  .refine((slip) => Number(slip.slice(0, 11)) % 7 === Number(slip[11]));
/** Whatever the other carrier writes on it; a comma would split it in the gateway's own list. */
const otherSlip = z.string().regex(/^[\x21-\x2b\x2d-\x7e]{1,23}$/);

export const captureSchema = z.discriminatedUnion("carrier", [
  z.strictObject({ carrier: z.literal("yamato"), slipNo: yamatoSlip }),
  z.strictObject({ carrier: z.literal("other"), slipNo: otherSlip }),
]);

export const amountSchema = z.strictObject({ amountYen });

const moment = z.iso.datetime().nullable();
const gatewayCode = z.string().nullable();

/** A payment as its shop is told of it. `settleMethod` is any acquirer code, verbatim: 14 is 楽天カード (protocol § 14). */
export const shopPaymentSchema = z.strictObject({
  id: z.string(),
  orderNo: z.string(),
  checkoutId: z.string(),
  state: z.string(),
  paid: z.boolean(),
  statusInfo: z.int().nullable(),
  amountYen,
  settleMethod: z.int().nullable(),
  approvalNo: z.string().nullable(),
  errorCode: gatewayCode,
  creditErrorCode: gatewayCode,
  authorizedAt: moment,
  lapsesAt: moment,
  aboutToLapse: z.boolean(),
  operation: z
    .strictObject({
      kind: z.string(),
      state: z.enum(["checking", "scheduled", "done", "refused"]),
      reason: z.string().nullable(),
      errorCode: gatewayCode,
      creditErrorCode: gatewayCode,
      scheduledAt: moment,
      requestedAt: z.iso.datetime(),
    })
    .nullable(),
});

/** What a shop is told of a change it asked for: 200 when done, 202 otherwise. */
export const operatedSchema = z.strictObject({
  state: z.enum(["done", "checking", "scheduled"]),
  trackingUrl: z.string().nullable().optional(),
  scheduledAt: z.iso.datetime().optional(),
  payment: shopPaymentSchema,
});
