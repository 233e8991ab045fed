import type { Lang } from "@/components/messages";

type Words = {
  title: string;
  text: string;
  before: string;
  leave: string;
  code: string;
  comeBack: string;
  until: (time: string) => string;
  go: string;
  later: Record<"registration" | "payment", string>;
  giveUp: string;
  notYet: Record<"registration" | "payment", string>;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "カード会社の本人認証",
    text: "カードの持ち主かどうかを、カード会社が確かめます。",
    before: "進む前に",
    leave: "ここから、カード会社の画面に移ります",
    code: "カード会社から届く認証コードなどを、その画面で入力します",
    comeBack: "終わると、この画面に自動で戻ります。途中でやめて戻ることもできます",
    until: (time) => `${time}までに終えてください`,
    go: "カード会社の画面へ進む",
    later: {
      registration: "あとで続ける（カード一覧へ）",
      payment: "認証をやめて、支払い方法を選びなおす",
    },
    giveUp: "カードの登録を取りやめる",
    notYet: {
      registration: "確認のための1円は、認証のあとで取り消されます。請求はされません。",
      payment: "認証が終わるまで、お金は引き落とされません。",
    },
  },
  en: {
    title: "The card company's authentication",
    text: "The card company checks that the card is yours.",
    before: "Before you go on",
    leave: "You leave for the card company's page",
    code: "There you type the code that the card company sends you",
    comeBack: "Afterwards you come back here by yourself. You can also stop and come back",
    until: (time) => `Please finish it by ${time}`,
    go: "Go to the card company's page",
    later: {
      registration: "Do it later (to your cards)",
      payment: "Stop and choose another way to pay",
    },
    giveUp: "Give up registering this card",
    notYet: {
      registration: "The ¥1 used to verify it is cancelled afterwards. You are not charged.",
      payment: "Nothing is charged before the authentication is done.",
    },
  },
};
