import type { ReadingText } from "../reading-page";

export const messages: Record<"ja" | "en", ReadingText> = {
  ja: {
    title: "お問い合わせ",
    intro: "ご用件によって、お問い合わせ先が違います。",
    parts: [
      {
        head: "商品・お届け・返品・返金",
        lines: ["お買い物をしたお店へお問い合わせください。お店の名前は、お支払い履歴の控えにあります。"],
      },
      {
        head: "カードが使えない・請求の内容",
        lines: ["カードの裏面にあるカード会社の電話番号へお問い合わせください。"],
      },
      {
        head: "ログイン・カードの登録",
        lines: [
          "この画面をご案内したお店へお問い合わせください。お店からクロネコペイの運営者へ取り次ぎます。",
          "カード番号と確認コードは、お問い合わせのときも伝えないでください。",
        ],
      },
    ],
  },
  en: {
    title: "Contact",
    intro: "Whom to ask depends on what it is about.",
    parts: [
      {
        head: "Goods, delivery, returns, refunds",
        lines: ["Ask the shop you bought from. Its name is on the receipt among your payments."],
      },
      {
        head: "A card that does not work, or a charge on your statement",
        lines: ["Ask the card company; its number is on the back of the card."],
      },
      {
        head: "Signing in, registering cards",
        lines: [
          "Ask the shop that sent you here; it is in touch with whoever runs this installation.",
          "Never pass on a card number or a sign-in code, not even then.",
        ],
      },
    ],
  },
};
