export interface Range {
  brand: "Visa" | "Mastercard" | "JCB" | "Amex" | "Diners";
  issuer: string;
  /** settleMethod of an authorisation on this range. */
  method: number;
  /** What it was before 楽天カード had a code of its own. */
  methodBefore?: number;
  length: 14 | 15 | 16;
}

const visa = (issuer: string, method: number): Range => ({ brand: "Visa", issuer, method, length: 16 });
const rakuten = (brand: Range["brand"], methodBefore: number, length: Range["length"]): Range => ({
  brand,
  issuer: "楽天カード",
  method: 14,
  methodBefore,
  length,
});

/** Protocol § 21.3, by six-digit prefix. */
export const RANGES: Record<string, Range> = {
  "499909": visa("Visa", 9),
  "499901": visa("UCカード", 1),
  "499904": visa("DCカード", 4),
  "499905": visa("三井住友カード", 5),
  "499906": visa("UFJカード", 6),
  "499907": visa("セゾンカード", 7),
  "499908": visa("NICOSカード", 8),
  "499911": visa("イオンカード", 11),
  "499913": visa("TOP& カード", 13),
  "499914": rakuten("Visa", 9, 16),
  "499999": visa("その他のカード会社", 99),
  "559910": { brand: "Mastercard", issuer: "Mastercard", method: 10, length: 16 },
  "559914": rakuten("Mastercard", 10, 16),
  "358903": { brand: "JCB", issuer: "JCB", method: 3, length: 16 },
  "358914": rakuten("JCB", 3, 16),
  "379912": { brand: "Amex", issuer: "American Express", method: 12, length: 15 },
  "379914": rakuten("Amex", 12, 15),
  "369902": { brand: "Diners", issuer: "Diners Club", method: 2, length: 14 },
};

/** Numbers every developer knows; each behaves as NNN 001 of the range named (protocol § 21.2). */
export const WELL_KNOWN: Record<string, string> = {
  "4111111111111111": "499909",
  "4242424242424242": "499909",
  "5555555555554444": "559910",
  "3530111333300000": "358903",
  "378282246310005": "379912",
  "30569309025904": "369902",
};

/** The historic test numbers: twelve digits 000000000000 … 000000000020, Luhn not enforced. */
export const HISTORIC = { first: 0, last: 20, range: "499909" };
