import { type Lang, words } from "./messages";

export type Brand = "visa" | "mastercard" | "jcb" | "amex" | "diners" | "rakuten";

type Props = { brand?: Brand; boxed?: boolean; lang?: Lang };

/** Our own outline and the name in text; an unknown brand is the word 「カード」 without a shape. */
export function BrandMark({ brand, boxed = false, lang = "ja" }: Props) {
  return (
    <span className={boxed ? "brand boxed" : "brand"}>
      {brand && (
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={brands[brand].shape} />
        </svg>
      )}
      {brand ? brands[brand].name : words[lang].anyCard}
    </span>
  );
}

export function brandName(brand: Brand | undefined, lang: Lang = "ja"): string {
  return brand ? brands[brand].name : words[lang].anyCard;
}

const brands: Record<Brand, { name: string; shape: string }> = {
  visa: { name: "Visa", shape: "M2.500 4h11L8 13z" },
  mastercard: { name: "Mastercard", shape: "M8 1.800 14.200 8 8 14.200 1.800 8z" },
  jcb: {
    name: "JCB",
    shape:
      "M5 2.500h6A2.500 2.500 0 0 1 13.500 5v6a2.500 2.500 0 0 1-2.500 2.500H5A2.500 2.500 0 0 1 2.500 11V5A2.500 2.500 0 0 1 5 2.500z",
  },
  amex: { name: "AMEX", shape: "M8 1.800 13.400 4.900v6.200L8 14.200l-5.400-3.100V4.900z" },
  diners: { name: "Diners", shape: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0z" },
  rakuten: { name: "楽天カード", shape: "M2 4.500h12v3a6 6 0 0 1-12 0z" },
};
