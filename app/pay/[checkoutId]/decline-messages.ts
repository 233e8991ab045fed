import type { Lang } from "@/components/messages";

/** What the issuer's code gives away to somebody who tries cards out is never said. */
const TELLS_A_THIEF = ["G12", "G22", "G60", "G61"];

/** Why it did not work and what helps, in one or two sentences. */
export function declineSentence(
  attempt: { declineReason: string | null; refusalCredit: string | null },
  lang: Lang,
): string {
  const reason = TELLS_A_THIEF.includes(attempt.refusalCredit ?? "") ? "card-refused" : attempt.declineReason;
  return SENTENCES[reason ?? ""]?.[lang] ?? FALLBACK[lang];
}

const FALLBACK = {
  ja: "お支払いを受け付けられませんでした。別のカードを使うか、時間をおいてお試しください。",
  en: "The payment could not be accepted. Use another card, or try again later.",
};

const NEUTRAL = {
  ja: "カード会社から承認されませんでした。理由はカード会社だけがお答えできます。",
  en: "The card company did not approve it. Only the card company can tell you why.",
};

const SENTENCES: Record<string, { ja: string; en: string }> = {
  "card-refused": NEUTRAL,
  "not-approved": NEUTRAL,
  "over-limit": {
    ja: "ご利用限度額か、利用回数の上限を超えています。別のカードを使うか、カード会社にご確認ください。",
    en: "The card's limit or number of uses is exceeded. Use another card, or ask the card company.",
  },
  "held-by-issuer": {
    ja: "カード会社が確認のために止めています。カード会社に連絡するか、別のカードをお使いください。",
    en: "The card company is holding it for a check. Call the card company, or use another card.",
  },
  "wrong-security-code": {
    ja: "セキュリティコードが違います。カードの数字を確かめて、もう一度お試しください。",
    en: "The security code is wrong. Check the digits on the card and try again.",
  },
  "wrong-number-or-expiry": {
    ja: "カードの番号か有効期限が、カード会社の登録と違います。新しいカードが届いていないかお確かめください。",
    en: "Number or expiry differ from the card company's records. Check whether you have been sent a new card.",
  },
  "issuer-unavailable": {
    ja: "カード会社につながりませんでした。少し待ってから試すか、別のカードをお使いください。",
    en: "The card company could not be reached. Wait a moment, or use another card.",
  },
  "challenge-failed": {
    ja: "本人認証ができませんでした。カード会社の認証方法を確かめるか、別のカードをお使いください。",
    en: "3-D Secure did not succeed. Check how your card company identifies you, or use another card.",
  },
  "challenge-unavailable": {
    ja: "このカードは本人認証に対応していないため、このお支払いには使えません。別のカードをお使いください。",
    en: "This card does not support 3-D Secure and cannot be used here. Use another card.",
  },
  "challenge-abandoned": {
    ja: "本人認証が時間内に終わらなかったため、お支払いを取りやめました。もう一度お試しください。",
    en: "3-D Secure was not finished in time, so nothing was paid. Please try again.",
  },
  "card-gone": {
    ja: "このカードは使えなくなっています。登録しなおすか、別のカードをお使いください。",
    en: "This card can no longer be used. Register it again, or use another card.",
  },
  "token-spent": {
    ja: "確認の有効時間が過ぎました。もう一度お試しください。",
    en: "The confirmation is too old. Please try again.",
  },
  busy: {
    ja: "ただいま混み合っています。少し待ってから、もう一度お試しください。",
    en: "The payment service is busy. Wait a moment and try again.",
  },
  "pay-way-refused": {
    ja: "選んだ支払い回数は、このカードでは使えませんでした。別の回数か、別のカードをお使いください。",
    en: "This card does not allow that number of payments. Choose another number, or another card.",
  },
  "carrier-cancelled": {
    ja: "携帯電話会社の画面で手続きが取りやめになりました。もう一度進むか、別の方法をお選びください。",
    en: "It was called off on your carrier's page. Go there again, or choose another way.",
  },
  "carrier-error": {
    ja: "携帯電話会社でエラーが起きました。少し待ってから試すか、別の方法をお選びください。",
    en: "Your carrier reported an error. Wait a moment, or choose another way.",
  },
  "no-trade": {
    ja: "お支払いがカード会社に届いていないことを確かめました。もう一度お試しください。",
    en: "We made sure that the payment never reached the card company. Please try again.",
  },
};
