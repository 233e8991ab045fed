import type { Lang } from "@/components/messages";

type Words = {
  frame: string;
  safe: string;
  caption: string;
  loading: string;
  again: string;
};

export const messages: Record<Lang, Words> = {
  ja: {
    frame: "カード番号の入力",
    safe: "カード番号は当サービスのサーバーを通りません。",
    caption:
      "カード番号は、この専用の枠から決済代行会社へ直接送られます。当サービスのサーバーには届きません。",
    loading: "入力欄を読み込んでいます",
    again: "もう一度読み込む",
  },
  en: {
    frame: "Card number entry",
    safe: "The card number never passes through our servers. ",
    caption: "It goes from this separate frame straight to the payment processor.",
    loading: "Loading the card fields",
    again: "Load again",
  },
};
