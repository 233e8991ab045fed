import { type Brand, BrandMark } from "./brand-mark";

type Props = { brands?: Brand[]; label: string };

/** The brands that can be used here, as words with our shapes. */
export function BrandRow({ brands = all, label }: Props) {
  return (
    <ul className="brands" aria-label={label}>
      {brands.map((brand) => (
        <li key={brand}>
          <BrandMark brand={brand} boxed />
        </li>
      ))}
    </ul>
  );
}

const all: Brand[] = ["VISA", "MASTERCARD", "JCB", "AMEX", "DINERS", "RAKUTEN"];
