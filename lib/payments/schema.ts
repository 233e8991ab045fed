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
