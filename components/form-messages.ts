import type { Lang } from "./messages";

type Words = { optional: string; errorPrefix: string; sending: string; comma: string };

/** The few words that forms own: apart from the rest, because forms are sent to the browser. */
export const formWords: Record<Lang, Words> = {
  ja: { optional: "任意", errorPrefix: "エラー：", sending: "送信しています", comma: "・" },
  en: { optional: "optional", errorPrefix: "Error: ", sending: "Sending", comma: ", " },
};
