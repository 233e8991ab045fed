declare const merchant: unique symbol;
/** A merchant whose right to act was checked: minted by `findMerchantByKey` only. */
export type MerchantId = string & { readonly [merchant]: true };
