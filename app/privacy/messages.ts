import type { ReadingText } from "../reading-page";

export const messages: Record<"ja" | "en", ReadingText> = {
  ja: {
    title: "プライバシー",
    intro: "お預かりする情報と、その使いみちです。",
    parts: [
      {
        head: "カードの情報",
        lines: [
          "カード番号とセキュリティコードは、お客さまのブラウザから決済会社へ直接送られます。クロネコペイは受け取らず、保存もしません。",
          "クロネコペイが保存するのは、カード会社、ブランド、下4けた、有効期限、呼び名です。",
        ],
      },
      {
        head: "お客さまの情報",
        lines: [
          "メールアドレスは、ログインとお知らせに使います。",
          "お名前と電話番号は、カードの登録とお支払いのときに決済会社へ伝えます。",
          "本人認証（3-Dセキュア）のとき、決済会社とカード会社へ、ご本人の確認に必要な情報を伝えます。",
        ],
      },
      {
        head: "クッキー",
        lines: [
          "ログインの状態と、お使いの端末を見分けるためにだけ使います。広告や分析には使いません。",
          "ログインは30日で終わります。セキュリティの画面で、いつでも端末ごとに終えられます。",
        ],
      },
      {
        head: "記録",
        lines: [
          "不正な利用を防ぐため、ログインやカードの登録・削除などの操作を、時刻とおおまかな端末名とともに記録します。",
        ],
      },
    ],
  },
  en: {
    title: "Privacy",
    intro: "What we hold about you, and what it is for.",
    parts: [
      {
        head: "Your cards",
        lines: [
          "Card numbers and security codes go from your browser straight to the payment company. Kuroneko Pay neither receives nor stores them.",
          "We keep the card company, brand, last four digits, expiry date and the nickname you chose.",
        ],
      },
      {
        head: "You",
        lines: [
          "Your e-mail address is used for signing in and for notices.",
          "Your name and phone number are passed to the payment company when a card is registered or used.",
          "For 3-D Secure, what is needed to confirm that it is you is passed to the payment company and your card company.",
        ],
      },
      {
        head: "Cookies",
        lines: [
          "Only to keep you signed in and to recognise your device. Not for advertising, not for statistics.",
          "A sign-in ends after 30 days. You can end it earlier, device by device, on the security page.",
        ],
      },
      {
        head: "Records",
        lines: [
          "To prevent misuse we record signing in, adding and removing cards and the like, with time and rough device.",
        ],
      },
    ],
  },
};
