import type { Lang } from "@/components/messages";
import type { BrandWord } from "@/lib/cards/rules";

type Words = {
  title: string;
  number: string;
  numberHint: string;
  name: string;
  nameHint: string;
  expiry: string;
  expiryHint: string;
  code: string;
  codeHint: (brand: BrandWord) => string;
  seen: (brand: string) => string;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "カード番号の入力",
    number: "カード番号",
    numberHint: "全角やスペース入りでもかまいません",
    name: "カードの名義",
    nameHint: "カードに書かれたとおりのローマ字",
    expiry: "有効期限",
    expiryHint: "月／年（例 10／30）",
    code: "セキュリティコード",
    codeHint: (brand) => (brand === "AMEX" ? "表面の4けた" : "裏面の3けた"),
    seen: (brand) => `${brand}のカードです`,
  },
  en: {
    title: "Card number entry",
    number: "Card number",
    numberHint: "Spaces and hyphens are fine",
    name: "Name on the card",
    nameHint: "As printed on the card",
    expiry: "Expiry date",
    expiryHint: "Month/year, e.g. 10/30",
    code: "Security code",
    codeHint: (brand) => (brand === "AMEX" ? "4 digits on the front" : "3 digits on the back"),
    seen: (brand) => `This is a ${brand} card`,
  },
};
