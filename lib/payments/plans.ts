import { BRAND_NAMES } from "@/lib/brand-names";
import { issuerName } from "@/lib/cards/rules";
import { PAY_WAYS } from "@/lib/merchants/rules";
import type { Payment } from "@/prisma/generated/client";
import type { CardBrand, PayMeans } from "@/prisma/generated/enums";

export type CarrierMeans = Exclude<PayMeans, "CARD" | "ONE_OFF">;

/** settleMethod of each carrier (protocol § 14). */
export const CARRIERS: Record<CarrierMeans, { code: number; ja: string; en: string }> = {
  DOCOMO: { code: 51, ja: "d払い", en: "d Barai" },
  AU: { code: 52, ja: "auかんたん決済", en: "au Easy Payment" },
  SOFTBANK: { code: 53, ja: "ソフトバンクまとめて支払い", en: "SoftBank Payment" },
};

export function isCarrierMeans(means: PayMeans): means is CarrierMeans {
  return means in CARRIERS;
}

/**
 * 支払い回数 that a card of this brand allows, of those the shop offers (protocol § 5). A brand we do not know pays at
 * once; lump is always possible.
 */
export function plansOf(brand: CardBrand, offered: readonly number[]): number[] {
  const possible = PAY_WAYS.filter((way) => way === 1 || (offered.includes(way) && takes(brand, way)));
  return offered.includes(1) || possible.length === 1 ? possible : possible.filter((way) => way !== 1);
}

function takes(brand: CardBrand, way: number): boolean {
  if (brand === "AMEX") return way !== 2;
  return brand === "VISA" || brand === "MASTERCARD" || brand === "JCB";
}

/** 「一括」「3回」「リボ」 */
export function planName(way: number, lang: "ja" | "en"): string {
  if (way === 1) return lang === "ja" ? "一括" : "in full";
  if (way === 0) return lang === "ja" ? "リボ" : "revolving";
  return lang === "ja" ? `${way}回` : `in ${way} payments`;
}

type Paid = Pick<Payment, "means" | "settleMethod" | "brand" | "lastFour" | "payWay">;

/** 「楽天カード（Visa） 下4けた 4242・3回」「楽天カード（Visa）（今回だけ）・一括」「d払い」 */
export function paidWith({ means, settleMethod, brand, lastFour, payWay }: Paid, lang: "ja" | "en"): string {
  if (isCarrierMeans(means)) return CARRIERS[means][lang];
  const plan = planName(payWay, lang);
  const issuer = issuerName(settleMethod, lang) + brandAside(brand, lang);
  if (means === "ONE_OFF")
    return lang === "ja" ? `${issuer}（今回だけ）・${plan}` : `${issuer} (this once), ${plan}`;
  const digits = lastFour ?? "----";
  return lang === "ja" ? `${issuer} 下4けた ${digits}・${plan}` : `${issuer} ending in ${digits}, ${plan}`;
}

function brandAside(brand: CardBrand, lang: "ja" | "en"): string {
  if (brand === "UNKNOWN") return "";
  return lang === "ja" ? `（${BRAND_NAMES[brand].ja}）` : ` (${BRAND_NAMES[brand].en})`;
}
