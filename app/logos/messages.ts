import type { Lang } from "@/components/messages";

type Words = {
  title: string;
  product: string;
  text: string;
  logos: string;
  logosText: string;
  banners: string;
  bannersText: string;
  paste: string;
  size: (width: number, height: number) => string;
};

export const messages: Record<Lang, Words> = {
  ja: {
    product: "クロネコペイ",
    title: "決済ブランドロゴ・フリーリンクバナー",
    text: "お店のページに貼って、使えるお支払い方法を案内できます。すべてクロネコペイで描いた図で、自由にお使いいただけます。",
    logos: "決済ブランドロゴ",
    logosText: "クロネコペイで使えるカードとキャリア決済です。お店で使えないものは外してください。",
    banners: "フリーリンクバナー",
    bannersText: "大きさを選んで、下のコードをそのまま貼り付けてください。",
    paste: "貼り付けるコード",
    size: (width, height) => `${width}×${height}`,
  },
  en: {
    product: "Kuroneko Pay",
    title: "Brand logos and link banners",
    text: "Put them on your shop's pages to show how one can pay. All are our own drawings, free to use.",
    logos: "Brand logos",
    logosText: "Cards and carriers that クロネコペイ takes. Leave out what your shop does not take.",
    banners: "Link banners",
    bannersText: "Choose a size and paste the code below it.",
    paste: "Code to paste",
    size: (width, height) => `${width} by ${height}`,
  },
};
