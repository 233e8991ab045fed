import { z } from "zod";

const base64url = z
  .string()
  .max(8_000)
  .regex(/^[\w-]*$/);
const common = {
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional(),
  clientExtensionResults: z.looseObject({}),
};

/** What the browser answers when a passkey was made; only its shape, the library checks the rest. */
export const enrolledSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

/** What it answers when one was used. */
export const signedSchema = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

export type Enrolled = z.infer<typeof enrolledSchema>;
export type Signed = z.infer<typeof signedSchema>;

/** The JSON text that a form carries; null when it is none. */
export function readAnswer<Answer>(schema: z.ZodType<Answer>, text: unknown): Answer | null {
  if (typeof text !== "string" || text.length > 20_000) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const PASSKEY_NAME_LENGTH = 30;
export const passkeyNameSchema = z.object({
  passkey: z.string().max(64),
  name: z
    .string()
    .transform((typed) => typed.normalize("NFC").trim())
    .refine((name) => name !== "", { error: "name-missing", abort: true })
    .refine((name) => [...name].length <= PASSKEY_NAME_LENGTH, "name-long"),
});
export type PasskeyNameFault = "name-missing" | "name-long";

export const removalSchema = z.object({ passkey: z.string().max(64) });
