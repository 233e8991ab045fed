import { z } from "zod";
import type { Context } from "@/lib/db";
import type { BuyerId } from "./rules";

type Lang = "ja" | "en";
type Wish = {
  buyerId: BuyerId;
  /** By hand on this browser. */
  chosen: Lang | null;
  /** By the browser's own settings. */
  asked: Lang;
};

/** What this person is spoken to in, pages and mails: chosen here, else chosen before, else asked for. Kept and answered. */
export async function settleLanguage(ctx: Context, { buyerId, chosen, asked }: Wish): Promise<Lang> {
  const rows = await ctx.db.$queryRaw`
    UPDATE "User" SET "lang" = COALESCE(${chosen}::"Lang", "lang", ${asked}::"Lang") WHERE "id" = ${buyerId}
    RETURNING "lang"`;
  return z.tuple([z.object({ lang: z.enum(["ja", "en"]) })]).parse(rows)[0].lang;
}
