import { z } from "zod";
import { isEmail, isPhone, nameFault, normalizeEmail, normalizePhone, readCode } from "./rules";

/** Messages are fault codes; the sentences stand in messages.ts beside each screen. */
export const askSchema = z.object({
  email: z
    .string()
    .max(1000, "email-malformed")
    .transform(normalizeEmail)
    .refine((email) => email !== "", { error: "email-missing", abort: true })
    .refine(isEmail, "email-malformed"),
});

const digits = z
  .string()
  .max(1000, "code-malformed")
  .refine((typed) => typed.trim() !== "", { error: "code-missing", abort: true })
  .transform((typed, faults) => {
    const code = readCode(typed);
    if (code === null) faults.addIssue({ code: "custom", message: "code-malformed" });
    return code ?? z.NEVER;
  });

export const codeSchema = z.object({ code: digits });

/** Of each address that has not shown its code yet. */
export const bothCodesSchema = z.object({ old: digits.optional(), new: digits.optional() });

/** Out of the link of a warning. */
export const alarmSchema = z.object({ token: z.string().max(64) });

export const profileSchema = z.object({
  name: z
    .string()
    .trim()
    .superRefine((name, faults) => {
      const fault = nameFault(name);
      if (fault) faults.addIssue({ code: "custom", message: fault });
    }),
  phone: z
    .string()
    .max(1000, "phone-malformed")
    .transform(normalizePhone)
    .refine((phone) => phone !== "", { error: "phone-missing", abort: true })
    .refine(isPhone, "phone-malformed"),
});

export type AskFault = "email-missing" | "email-malformed";
export type CodeFault = "code-missing" | "code-malformed";
export type ProfileFault =
  | "name-missing"
  | "name-long"
  | "name-half-kana"
  | "phone-missing"
  | "phone-malformed";
