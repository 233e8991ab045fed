import type { PayMeans } from "@/prisma/generated/enums";

declare const merchant: unique symbol;
/** A merchant whose right to act was checked: minted by `findMerchantByKey` only. */
export type MerchantId = string & { readonly [merchant]: true };

/** What a shop may let its buyers pay with, as its program writes it. */
export const WAYS = ["card", "one-off", "docomo", "au", "softbank"] as const;
export type Way = (typeof WAYS)[number];

/** 支払い回数 as the protocol writes them (§ 5): 1 lump, 0 revolving, else instalments. */
export const PAY_WAYS = [1, 2, 3, 5, 6, 10, 12, 15, 18, 20, 24, 0] as const;

export function meansOf(way: Way): PayMeans {
  return way.toUpperCase().replace("-", "_") as PayMeans;
}
