/** Files of public/banners/: our own drawings, of no size but the one they have. */
export const BRAND_LOGOS = [
  { file: "visa.svg", name: "Visa" },
  { file: "mastercard.svg", name: "Mastercard" },
  { file: "jcb.svg", name: "JCB" },
  { file: "amex.svg", name: "American Express" },
  { file: "diners.svg", name: "Diners Club" },
  { file: "rakuten-card.svg", name: "楽天カード" },
  { file: "d-barai.svg", name: "d払い" },
  { file: "au-kantan.svg", name: "auかんたん決済" },
  { file: "softbank-matomete.svg", name: "ソフトバンクまとめて支払い" },
] as const;

export const LINK_BANNERS = [
  { file: "kuroneko-pay-468x60.svg", width: 468, height: 60 },
  { file: "kuroneko-pay-320x100.svg", width: 320, height: 100 },
  { file: "kuroneko-pay-234x60.svg", width: 234, height: 60 },
  { file: "pay-button-280x56.svg", width: 280, height: 56 },
] as const;

type Banner = (typeof LINK_BANNERS)[number];

/** What a shop pastes into its page. */
export function bannerHtml(origin: string, { file, width, height }: Banner): string {
  return `<a href="${origin}/"><img src="${origin}/banners/${file}" width="${width}" height="${height}" alt="クロネコペイ"></a>`;
}

/** A row of all brand logos. */
export function logoRowHtml(origin: string): string {
  return BRAND_LOGOS.map(
    ({ file, name }) => `<img src="${origin}/banners/${file}" height="32" alt="${name}">`,
  ).join("\n");
}
