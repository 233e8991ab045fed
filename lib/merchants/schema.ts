import { z } from "zod";
import { isEmail, normalizeEmail } from "@/lib/buyers/rules";

/** What a shop calls an API key, to tell it from its others. */
export const keyNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** What a form for a new merchant may be told; the messages of its schema. */
export type MerchantFault =
  | "code-invalid"
  | "name-invalid"
  | "origins-invalid"
  | "owner-invalid"
  | "code-taken";

/** What makes a merchant, as a person types it: white space between origins. The code is what its programs know it by, for ever. */
export const newMerchantSchema = z.object({
  code: z.string().regex(/^\d{9}$/, "code-invalid"),
  name: z
    .string()
    .trim()
    .min(1, "name-invalid")
    .max(60, "name-invalid")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "name-invalid"),
  origins: z
    .string()
    .max(5_000, "origins-invalid")
    .transform((typed) => typed.split(/\s+/).filter(Boolean)),
  /** The address of its first owner, who is asked to the desk by mail; may come later. */
  owner: z
    .string()
    .transform(normalizeEmail)
    .refine((email) => email === "" || isEmail(email), "owner-invalid"),
});

export type NewMerchant = z.output<typeof newMerchantSchema>;
