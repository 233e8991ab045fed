import { z } from "zod";

/** What a shop calls an API key, to tell it from its others. */
export const keyNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
