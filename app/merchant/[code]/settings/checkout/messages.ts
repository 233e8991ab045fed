import type { Lang } from "@/components/messages";
import type { PAY_WAYS, Way } from "@/lib/merchants/rules";

type Words = {
  title: string;
  text: string;
  ways: string;
  waysWhy: string;
  wayNames: Record<Way, string>;
  payWays: string;
  payWaysWhy: string;
  times: (payWay: (typeof PAY_WAYS)[number]) => string;
  law: string;
  lawWhy: string;
  strict: string;
  strictHint: string;
  lenient: string;
  lenientHint: string;
  missing: (orders: number) => string;
  save: string;
  saved: string;
  none: string;
  summary: string;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "お支払いページ",
    text: "購入者がお支払いページで選べる方法と、表示する内容を決めます。",
    ways: "お支払い方法",
    waysWhy: "注文ごとに、これより少なくすることもできます。",
    wayNames: {
      card: "登録したカード",
      "one-off": "今回だけ別のカード",
      docomo: "d払い",
      au: "auかんたん決済",
      softbank: "ソフトバンクまとめて支払い",
    },
    payWays: "支払い回数",
    payWaysWhy: "カードのブランドが扱うものだけが表示されます。",
    times: (payWay) => (payWay === 1 ? "一括" : payWay === 0 ? "リボ払い" : `${payWay}回`),
    law: "特定商取引法 12条の6",
    lawWhy: "分量・販売価格・支払いの時期と方法・引渡しの時期・申込みの期間・撤回と解除の6項目です。",
    strict: "6項目がそろわない注文を受け付けない",
    strictHint: "欠けている項目の名前を、プログラムにエラーで返します。",
    lenient: "受け付けて、ここでお知らせする",
    lenientHint: "お支払いページには、渡された項目だけを表示します。",
    missing: (orders) => `この30日に、6項目がそろわない注文が${orders}件ありました`,
    save: "保存する",
    saved: "保存しました",
    none: "お支払い方法と支払い回数を、それぞれ1つ以上選んでください。",
    summary: "入力を確認してください",
  },
  en: {
    title: "Payment page",
    text: "What buyers may choose on the payment page, and what it shows.",
    ways: "Ways to pay",
    waysWhy: "An order may allow fewer.",
    wayNames: {
      card: "A registered card",
      "one-off": "Another card for this once",
      docomo: "d Payment",
      au: "au Easy Payment",
      softbank: "SoftBank Combined Payment",
    },
    payWays: "Payments",
    payWaysWhy: "Only what the card's brand offers is shown.",
    times: (payWay) => (payWay === 1 ? "In full" : payWay === 0 ? "Revolving" : `${payWay} times`),
    law: "Act on Specified Commercial Transactions, 12-6",
    lawWhy: "Quantity, price, time and method of payment, delivery, application period, cancellation.",
    strict: "Refuse orders that lack one of the six items",
    strictHint: "The program is told the missing item's name.",
    lenient: "Accept them and say so here",
    lenientHint: "The payment page shows the items it was given.",
    missing: (orders) => `${orders} orders of the last 30 days lack one of the six items`,
    save: "Save",
    saved: "Saved",
    none: "Choose at least one way and one number of payments.",
    summary: "Check what you chose",
  },
};
