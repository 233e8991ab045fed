import { type Brand, BrandMark } from "./brand-mark";
import type { Lang } from "./messages";

type Props = { brands?: Brand[]; label: string; lang?: Lang };

/** The brands that can be used here, as words with our shapes. */
export function BrandRow({ brands = all, label, lang = "ja" }: Props) {
  return (
    <ul className="brands" aria-label={label}>
      {brands.map((brand) => (
        <li key={brand}>
          <BrandMark brand={brand} boxed lang={lang} />
        </li>
      ))}
    </ul>
  );
}

const all: Brand[] = ["VISA", "MASTERCARD", "JCB", "AMEX", "DINERS", "RAKUTEN"];
