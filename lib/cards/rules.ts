/** The brand as the card-entry page saw it in the first digits, or as the gateway named it. Never the route of a payment. */
export const BRANDS = ["VISA", "MASTERCARD", "JCB", "AMEX", "DINERS", "UNKNOWN"] as const;
export type BrandWord = (typeof BRANDS)[number];

export const PLACES = 3;
export const NICKNAME_LENGTH = 20;
/** Which text of the two consents stands on the add page. */
export const CONSENT_VERSION = "2026-11-24";
export const CONSENTS = ["CARD_KEEPING", "THREE_D_SECURE_DATA"] as const;

/**
 * `expiring`: 60 days or less. `closed`: its issuer or the gateway knows it no more. `paused`: its owner does not want
 * to pay with it. `checking`, `challenged`: a registration is filling the place.
 */
export type CardState = "usable" | "expiring" | "expired" | "closed" | "paused" | "checking" | "challenged";
export type Expiry = { expiryYear: number; expiryMonth: number };

const DAY_MS = 24 * 3_600_000;
const JST_MS = 9 * 3_600_000;
const EXPIRING_DAYS = 60;
/** Days before its end at which a buyer is reminded of a card. */
const REMINDERS = [60, 30, 7] as const;
/** Nobody is reminded in the middle of the night: the day of a reminder begins at 09:00 in Japan. */
const MORNING_MS = 9 * 3_600_000;

/** Days from today to the card's last day, both in Japan; below 0 once it has expired. */
export function daysLeft({ expiryYear, expiryMonth }: Expiry, now: Date): number {
  const today = Math.floor((now.getTime() + JST_MS) / DAY_MS);
  return Date.UTC(expiryYear, expiryMonth, 0) / DAY_MS - today;
}

export function stateOf(expiry: Expiry, now: Date): "usable" | "expiring" | "expired" {
  const left = daysLeft(expiry, now);
  if (left < 0) return "expired";
  return left <= EXPIRING_DAYS ? "expiring" : "usable";
}

/** The reminder that a card of this expiry has come to: 60, 30 or 7; null long before its end, and after it. */
export function reminderAt(expiry: Expiry, now: Date): (typeof REMINDERS)[number] | null {
  const left = daysLeft(expiry, new Date(now.getTime() - MORNING_MS));
  if (left < 0) return null;
  return REMINDERS.findLast((days) => left <= days) ?? null;
}

/** The months whose cards end soon enough to be reminded of, with the reminder they have come to. */
export function endingMonths(now: Date): (Expiry & { days: (typeof REMINDERS)[number] })[] {
  const today = new Date(now.getTime() + JST_MS);
  return [0, 1, 2].flatMap((ahead) => {
    const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + ahead));
    const expiry = { expiryYear: month.getUTCFullYear(), expiryMonth: month.getUTCMonth() + 1 };
    const days = reminderAt(expiry, now);
    return days ? [{ ...expiry, days }] : [];
  });
}

/** Which card is proposed to go: those of no use first, then what ends soonest; the main card is last. */
export function worstFirst<Card extends { state: CardState; daysLeft: number | null; isMain: boolean }>(
  cards: readonly Card[],
): Card[] {
  const rank = (card: Card) =>
    card.isMain ? 2 : card.state === "expired" || card.state === "closed" ? 0 : 1;
  return cards.toSorted((a, b) => rank(a) - rank(b) || (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
}

/** Whether a kept card can be charged. */
export function isUsable({ state }: { state: CardState }): boolean {
  return state === "usable" || state === "expiring";
}

/** What a nickname is kept as; null when nothing is left of it. */
export function tidyNickname(typed: string): string | null {
  const plain = typed.normalize("NFKC").replace(/\s+/g, " ").trim();
  return [...plain].slice(0, NICKNAME_LENGTH).join("") || null;
}

/** The gateway's company code names the brand only for these; else what the card-entry page saw stands. */
export function brandOf(companyCode: number, seen: BrandWord): BrandWord {
  return BRAND_OF_COMPANY[companyCode] ?? seen;
}

/**
 * The issuer by the acquirer code of the ¥1 authorisation (protocol § 14). Any code is accepted: what we do not know
 * shows as 「その他（コード 98）」.
 */
export function issuerName(acquirerCode: number | null, lang: "ja" | "en"): string {
  const known = acquirerCode === null ? undefined : ISSUERS[acquirerCode];
  if (known) return known[lang];
  if (lang === "ja") return acquirerCode === null ? "カード" : `その他（コード ${acquirerCode}）`;
  return acquirerCode === null ? "Card" : `Other (code ${acquirerCode})`;
}

const BRAND_OF_COMPANY: Partial<Record<number, BrandWord>> = {
  2: "DINERS",
  3: "JCB",
  9: "VISA",
  10: "MASTERCARD",
  12: "AMEX",
};

const ISSUERS: Partial<Record<number, { ja: string; en: string }>> = {
  1: { ja: "UCカード", en: "UC Card" },
  2: { ja: "ダイナースクラブ", en: "Diners Club" },
  3: { ja: "JCBカード", en: "JCB Card" },
  4: { ja: "DCカード", en: "DC Card" },
  5: { ja: "三井住友カード", en: "Sumitomo Mitsui Card" },
  6: { ja: "UFJカード", en: "UFJ Card" },
  7: { ja: "セゾンカード", en: "Saison Card" },
  8: { ja: "NICOSカード", en: "NICOS Card" },
  9: { ja: "Visaカード", en: "Visa Card" },
  10: { ja: "Mastercardカード", en: "Mastercard" },
  11: { ja: "イオンカード", en: "AEON Card" },
  12: { ja: "アメリカン・エキスプレス", en: "American Express" },
  13: { ja: "TOP& カード", en: "TOP& Card" },
  14: { ja: "楽天カード", en: "Rakuten Card" },
  99: { ja: "その他のカード", en: "Other card" },
};
export const KNOWN_ACQUIRERS = Object.keys(ISSUERS).map(Number);
