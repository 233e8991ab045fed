import { brandName } from "@/components/brand-mark";
import type { CardLook } from "@/components/card-look";
import { type Lang, words as ownWords } from "@/components/messages";
import type { CardView } from "@/lib/cards/queries";
import { type Expiry, issuerName } from "@/lib/cards/rules";

/** A card of ours as the components draw it. */
export function cardLook(card: CardView, lang: Lang): CardLook {
  return {
    slot: card.slot,
    issuer: issuerName(card.acquirerCode, lang),
    brand: card.brand,
    nickname: card.nickname,
    lastFour: card.lastFour,
    expiry: card.expiry ? expiryWords(card.expiry, card.state === "expired", lang) : "",
    main: card.isMain,
    expired: card.state === "expired" || card.state === "closed" || card.state === "paused",
  };
}

/** 「楽天カード 4242」 */
export function cardName(card: Pick<CardView, "acquirerCode" | "lastFour">, lang: Lang): string {
  return `${issuerName(card.acquirerCode, lang)} ${card.lastFour}`;
}

/** 「下4けた 4242・Visa・ふだん使い・2030年10月まで」 */
export function cardLine(card: CardView, lang: Lang): string {
  const digits = `${ownWords[lang].lastFour} ${card.lastFour}`;
  const { nickname, expiry } = cardLook(card, lang);
  return [digits, brandName(card.brand, lang), nickname, expiry].filter(Boolean).join(ownWords[lang].comma);
}

/** 「2030年10月まで」「2026年9月で期限切れ」 */
function expiryWords({ expiryYear, expiryMonth }: Expiry, expired: boolean, lang: Lang): string {
  if (lang === "en") return `${expired ? "expired" : "until"} ${expiryMonth}/${expiryYear}`;
  return `${expiryYear}年${expiryMonth}月${expired ? "で期限切れ" : "まで"}`;
}

/** 「2026年4月12日」, in Japan's time. */
export function dayWords(at: Date, lang: Lang): string {
  return days[lang].format(at);
}

const parts = { timeZone: "Asia/Tokyo", year: "numeric", day: "numeric" } as const;
const days = {
  ja: new Intl.DateTimeFormat("ja-JP", { ...parts, month: "long" }),
  en: new Intl.DateTimeFormat("en-GB", { ...parts, month: "short" }),
};
