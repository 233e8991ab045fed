import { BRAND_NAMES } from "@/lib/brand-names";
import { type Lang, words } from "./messages";

export type Brand = keyof typeof BRAND_NAMES;
/** What is seen of a card may fit none of ours. */
export type SeenBrand = Brand | "UNKNOWN";

type Props = { brand?: SeenBrand; boxed?: boolean; lang?: Lang };

/** Our own outline and the name in text; an unknown brand is the word 「カード」 without a shape. */
export function BrandMark({ brand = "UNKNOWN", boxed = false, lang = "ja" }: Props) {
  return (
    <span className={boxed ? "brand boxed" : "brand"}>
      {brand !== "UNKNOWN" && (
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={SHAPES[brand]} />
        </svg>
      )}
      {brandName(brand, lang)}
    </span>
  );
}

export function brandName(brand: SeenBrand, lang: Lang = "ja"): string {
  return brand === "UNKNOWN" ? words[lang].anyCard : BRAND_NAMES[brand][lang];
}

const SHAPES: Record<Brand, string> = {
  VISA: "M2.500 4h11L8 13z",
  MASTERCARD: "M8 1.800 14.200 8 8 14.200 1.800 8z",
  JCB: "M5 2.500h6A2.500 2.500 0 0 1 13.500 5v6a2.500 2.500 0 0 1-2.500 2.500H5A2.500 2.500 0 0 1 2.500 11V5A2.500 2.500 0 0 1 5 2.500z",
  AMEX: "M8 1.800 13.400 4.900v6.200L8 14.200l-5.400-3.100V4.900z",
  DINERS: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
  RAKUTEN: "M2 4.500h12v3a6 6 0 0 1-12 0z",
};
