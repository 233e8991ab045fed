/** International brands as their holders write them. */
export const BRAND_NAMES = {
  VISA: { ja: "Visa", en: "Visa" },
  MASTERCARD: { ja: "Mastercard", en: "Mastercard" },
  JCB: { ja: "JCB", en: "JCB" },
  AMEX: { ja: "AMEX", en: "AMEX" },
  DINERS: { ja: "Diners", en: "Diners" },
  RAKUTEN: { ja: "楽天カード", en: "Rakuten Card" },
};
