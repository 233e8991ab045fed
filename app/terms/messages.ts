import type { ReadingText } from "../reading-page";

export const messages: Record<"ja" | "en", ReadingText> = {
  ja: {
    title: "利用規約",
    intro: "クロネコペイのお財布でできることと、お願いです。",
    parts: [
      {
        head: "できること",
        lines: [
          "カードを3枚まで登録し、お店でのお支払いのたびに使うカードを選べます。",
          "登録のとき、カードの確認のために1円の与信を行い、すぐに取り消します。請求はされません。",
          "登録したカードは、いつでもお客さまご自身で削除できます。",
        ],
      },
      {
        head: "お願い",
        lines: [
          "お客さまご本人の名義のカードを登録してください。",
          "確認コードは、だれにも教えないでください。",
          "お心当たりのないログインやお支払いがあったときは、すぐにお問い合わせください。",
        ],
      },
      {
        head: "お買い物について",
        lines: [
          "商品、お届け、返品については、お買い物をしたお店の定めによります。",
          "金額の取消や返金は、お店の手続きのあと、カード会社の締め日に合わせて反映されます。",
        ],
      },
    ],
  },
  en: {
    title: "Terms",
    intro: "What the wallet does, and what we ask of you.",
    parts: [
      {
        head: "What it does",
        lines: [
          "Keep up to three cards, and choose one each time you pay at a shop.",
          "When a card is registered, ¥1 is authorised to check it and cancelled at once. Nothing is charged.",
          "You can remove a card yourself at any time.",
        ],
      },
      {
        head: "What we ask",
        lines: [
          "Register only cards in your own name.",
          "Never tell a sign-in code to anyone.",
          "Contact us at once about a sign-in or a payment that was not yours.",
        ],
      },
      {
        head: "What you buy",
        lines: [
          "Goods, delivery and returns follow the rules of the shop you bought from.",
          "Cancellations and refunds appear after the shop has made them, by your card company's closing day.",
        ],
      },
    ],
  },
};
