import { z } from "zod";

const id = z.string().min(1).max(40);

/** A press: the chosen card, and with the security code the frame's ticket and token. */
export const pressSchema = z.object({
  card: id,
  ticket: id.optional(),
  token: z.string().min(1).max(64).optional(),
});
