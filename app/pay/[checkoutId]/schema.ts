import { z } from "zod";

const id = z.string().min(1).max(40);

/** Arguments bound to an action come back from the browser: anything may stand in them, a condition for the database too. */
export const linkSchema = id;

/** A press: the chosen card, and with the security code the frame's ticket and token. */
export const pressSchema = z.object({
  card: id,
  ticket: id.optional(),
  token: z.string().min(1).max(64).optional(),
});
