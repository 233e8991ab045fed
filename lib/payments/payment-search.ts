import { z } from "zod";
import type { BuyerId } from "@/lib/buyers/rules";
import { Prisma } from "@/prisma/generated/client";

/** What narrows a buyer's history. What cannot be meant is no condition. */
export const searchSchema = z.object({
  card: z.string().max(60).catch(""),
  shop: z.string().max(60).catch(""),
  text: z.string().max(100).catch("").transform(plain),
  after: z.string().max(60).catch(""),
});

export type Search = { buyerId: BuyerId; card?: string; shop?: string; text?: string };

/** The card as it was when paid with: it outlives the card itself. Brand, acquirer, last four digits. */
export const CARD_KEY = Prisma.sql`concat_ws('-', p."brand", p."settleMethod", p."lastFour")`;

/** Conditions on a payment `p` of this buyer, its checkout `c` and merchant `m`. Attempts that came to nothing are not history. */
export function searchOf({ buyerId, card, shop, text }: Search): Prisma.Sql {
  const conditions = [
    Prisma.sql`p."userId" = ${buyerId}`,
    Prisma.sql`p."state" NOT IN ('CREATED', 'DECLINED', 'NOT_CHARGED')`,
  ];
  if (card) conditions.push(Prisma.sql`${CARD_KEY} = ${card}`);
  if (shop) conditions.push(Prisma.sql`p."merchantId" = ${shop}`);
  if (text) conditions.push(saying(text));
  return Prisma.join(conditions, " AND ");
}

/** Shop, order number, what was bought; an amount or approval number as a whole. Full-width letters are the same. */
function saying(text: string): Prisma.Sql {
  const like = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const digits = /^¥?([\d,]{1,12})円?$/.exec(text)?.[1]?.replaceAll(",", "");
  return Prisma.sql`(normalize(m."name", NFKC) ILIKE ${like} OR c."merchantOrderNo" ILIKE ${like}
    OR p."approvalNo" = ${text} OR p."amountYen"::text = ${digits ?? ""} OR c."amountYen"::text = ${digits ?? ""}
    OR EXISTS (SELECT 1 FROM jsonb_array_elements(c."lines") l WHERE normalize(l->>'name', NFKC) ILIKE ${like}))`;
}

function plain(text: string): string {
  return text.normalize("NFKC").trim();
}
