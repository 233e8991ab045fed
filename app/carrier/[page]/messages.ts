import type { Lang } from "@/components/messages";

const ja = {
  title: (carrier: string) => `${carrier}の画面へ進みます`,
  text: "携帯電話料金とまとめて支払う手続きを、携帯電話会社の画面で行います。",
  before: "進む前に",
  leave: "ここから、携帯電話会社の画面に移ります",
  sign: "ログインや暗証番号の入力は、その画面で行います",
  comeBack: "終わると、この画面に自動で戻ります。「やめる」を選んでも戻れます",
  until: (time: string) => `${time}までに終えてください`,
  notYet: "手続きが終わるまで、請求は決まりません。",
  go: "携帯電話会社の画面へ進む",
  status: "今の状況を見る",
};

const en: typeof ja = {
  title: (carrier) => `On to ${carrier}`,
  text: "You pay with your phone bill on your carrier's own page.",
  before: "Before you go on",
  leave: "You leave for your carrier's page",
  sign: "You sign in and enter your PIN there",
  comeBack: "Afterwards you come back here by yourself, also when you choose to stop",
  until: (time) => `Please finish it by ${time}`,
  notYet: "Nothing is charged before you have finished there.",
  go: "Go to the carrier's page",
  status: "Look where it stands",
};

export const messages: Record<Lang, typeof ja> = { ja, en };
