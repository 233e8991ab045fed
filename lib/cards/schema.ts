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

const id = z.string().max(100);
/** Which card the new one takes the place of, as the replace and the renew page say it. */
export const replacementSchema = z
  .object({
    aim: z.enum(["replace", "renew"]),
    replaces: id,
    /** The main card as the page showed it. */
    main: id.optional(),
    becomesMain: z.literal("on").optional(),
  })
  .transform(({ aim, replaces, main, becomesMain }) => ({
    cardId: replaces,
    renews: aim === "renew",
    becomesMain: becomesMain === "on",
    isMain: main === undefined ? undefined : main === replaces,
  }));

/** `seen`: how the page showed the card that is to be changed. */
export const cardSchema = z.object({ card: id, seen: id.catch("") });
export const renameSchema = z.object({ nickname });
export const abandonSchema = z.object({ registration: id });
