import { z } from "zod";
import { BRANDS, tidyNickname } from "./rules";

/** Messages are fault codes; the sentences stand in messages.ts beside each screen. */
const nickname = z.string().max(200, "nickname-long").transform(tidyNickname);

/** What the add page sends once the frame has given a token. Nothing here says anything of the number. */
export const registrationSchema = z.object({
  ticket: z.string().regex(/^[a-z2-7]{26}$/, "ticket-over"),
  token: z.string().regex(/^[0-9A-Za-z]{16}$/, "token-missing"),
  brand: z.enum(BRANDS).catch("UNKNOWN"),
  nickname,
});

export const renameSchema = z.object({ nickname });

const id = z.string().max(100);
export const cardSchema = z.object({ card: id });
export const abandonSchema = z.object({ registration: id });
