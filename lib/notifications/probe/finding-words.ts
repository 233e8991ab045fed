import { causeWords } from "../cause-words";
import type { ProbeCase } from "./probe-cases";
import type { ProbeStep } from "./probe-steps";

type Lang = "ja" | "en";
export type FindingWords = {
  title: string;
  sent: string;
  /** What to do; null when all is well. */
  advice: string | null;
  /** Each answer, e.g. 「200 / 0」. */
  answers: string[];
};

/** A step of a probe in words that a shop owner understands: what was sent, what came back, what to mend. */
export function findingWords(step: ProbeStep, lang: Lang): FindingWords {
  const [title, sent] = CASES[step.case][lang];
  return {
    title,
    sent,
    advice: adviceFor(step, lang),
    answers: step.answers.map(({ status, cause, answer }) =>
      status === null ? causeWords({ status, cause }, lang) : `${status} / ${answer.trim() || EMPTY[lang]}`,
    ),
  };
}

function adviceFor(step: ProbeStep, lang: Lang): string | null {
  const failed = step.answers.find(({ cause }) => cause !== null);
  if (step.verdict === "fine") return null;
  if (step.verdict === "unknown") return NOT_JUDGED[lang];
  if (!failed) return LOOK_AT_ORDER[lang];
  if (step.verdict === "look") return UNKNOWN_ORDER[lang];
  const advice = step.case === "ordinary" ? ordinaryAdvice(failed, lang) : ADVICE[step.case][lang];
  return `${happened(failed, lang)}${lang === "en" ? " " : ""}${advice}`;
}

type Answer = ProbeStep["answers"][number];

function happened({ status, cause, answer }: Answer, lang: Lang): string {
  if (cause === "wrong-body" && answer.trim() === "1") return REFUSED[lang];
  const words = cause === "wrong-body" && answer.trim() === "" ? EMPTY_BODY[lang] : null;
  const full = words ?? causeWords({ status, cause }, lang);
  return lang === "ja" ? `${full}。` : `${full[0]?.toUpperCase()}${full.slice(1)}.`;
}

function ordinaryAdvice({ status, cause }: Answer, lang: Lang): string {
  if (status === null) return REACH[lang];
  return cause === "redirect" ? REDIRECT[lang] : ANSWER[lang];
}

const EMPTY = { ja: "（空）", en: "(empty)" };
const REFUSED = { ja: "受け取り側が「1」（失敗）を返しました。", en: "The receiver answered 1 (failed)." };
const EMPTY_BODY = { ja: "応答の本文が空でした", en: "the body of the answer was empty" };
const NOT_JUDGED = {
  ja: "通常の結果データが受け取られていないため、判定できませんでした。先にそちらを直してから、もう一度確かめてください。",
  en: "This cannot be judged while the ordinary result is not taken. Mend that first, then check again.",
};
const LOOK_AT_ORDER = {
  ja: "応答は正常です。注文の状態が、あとから届いた古い通知で戻っていないかを、お店の画面で確かめてください。",
  en: "The answers are fine. Look in your shop whether the older notice that came later has set the order back.",
};
const UNKNOWN_ORDER = {
  ja: "受け取り側が「1」（失敗）を返しました。見本の注文番号（TEST- で始まります）がお店にないためと思われます。試験用の受け取り側で、この番号の注文を受け付けるようにしてください。",
  en: "The receiver answered 1 (failed), most likely because your shop has no order with the sample's number (it begins with TEST-). Let your test receiver take such orders.",
};
const REACH = {
  ja: "URLの綴り、サーバーが動いているか、外から届くか、証明書の期限を確認してください。",
  en: "Check the spelling of the URL, that the server runs and can be reached from outside, and its certificate.",
};
const REDIRECT = {
  ja: "転送には従いません。転送先のURLを直接指定してください。",
  en: "Redirects are not followed. Give the final URL itself.",
};
const ANSWER = {
  ja: "受け取ったときは、状態コード 200 と本文「0」だけを返してください。HTMLや空の本文は失敗とみなされます。",
  en: "When you took the result, answer with status 200 and nothing but 0. HTML or an empty body counts as failed.",
};

const CASES: Record<ProbeCase, Record<Lang, [title: string, sent: string]>> = {
  ordinary: {
    ja: ["通常の結果データ", "settle_method=9・settle_detail=4 を送信"],
    en: ["An ordinary result", "settle_method=9, settle_detail=4 sent"],
  },
  rakuten: {
    ja: ["決済手段 14（楽天カード）", "settle_method=14 を送信"],
    en: ["Settle method 14 (Rakuten Card)", "settle_method=14 sent"],
  },
  "unknown-method": {
    ja: ["未知の決済手段 98", "settle_method=98 を送信"],
    en: ["Unknown settle method 98", "settle_method=98 sent"],
  },
  carrier: {
    ja: ["キャリア払い 52", "settle_method=52・settle_detail=31 を送信"],
    en: ["Carrier payment 52", "settle_method=52, settle_detail=31 sent"],
  },
  duplicate: {
    ja: ["同じ通知を2回", "同じ通知番号を、再送の印を付けて送信"],
    en: ["The same notice twice", "the same id sent again, marked"],
  },
  "three-after-two": {
    ja: ["速報 2 のあとに確報 3", "settle_detail=2 のあとに 3 を送信"],
    en: ["Definite report 3 after prompt report 2", "settle_detail=2, then 3 sent"],
  },
  reordered: {
    ja: ["順番が逆の通知", "settle_detail=3 のあとに 2 を送信"],
    en: ["Notices in reverse order", "settle_detail=3, then 2 sent"],
  },
  "error-result": {
    ja: ["支払われなかった結果", "settle_result=2・settle_detail=11 を送信"],
    en: ["A result that was not paid", "settle_result=2, settle_detail=11 sent"],
  },
};

const ADVICE: Record<Exclude<ProbeCase, "ordinary">, Record<Lang, string>> = {
  rakuten: {
    ja: "1〜13だけを許す判定が残っていないか確認してください。楽天カードの注文が入金待ちのまま止まります。",
    en: "Look for a check that allows 1 to 13 only. Orders paid by Rakuten Card would stay unpaid in your shop.",
  },
  "unknown-method": {
    ja: "知らない番号の決済手段は「その他のカード」として受け取ってください。新しいカード会社が増えたときに注文が止まります。",
    en: "Take a method you do not know as “other card”. Otherwise orders stop when a new card company is added.",
  },
  carrier: {
    ja: "キャリア払い（51〜53）の結果も受け取れるようにしてください。支払われた注文が入金待ちのまま止まります。",
    en: "Take results of carrier payments (51 to 53) too. Paid orders would stay unpaid in your shop.",
  },
  duplicate: {
    ja: "同じ結果は2回届くことがあります。すでに処理した通知にも「0」を返し、2度処理しないでください。",
    en: "The same result may come twice. Answer 0 to one you know already, and do not process it again.",
  },
  "three-after-two": {
    ja: "1件の注文に速報（2）と確報（3）の両方が届きます。2を受けた注文への3にも「0」を返してください。",
    en: "One order gets both a prompt (2) and a definite report (3). Answer 0 to the 3 of an order that had a 2.",
  },
  reordered: {
    ja: "通知は順番どおりに届くとはかぎりません。確報（3）のあとに届いた速報（2）にも「0」を返し、状態は戻さないでください。",
    en: "Notices may come in another order. Answer 0 to a 2 after a 3, and do not set the order back.",
  },
  "error-result": {
    ja: "支払われずに終わった結果（settle_result=2）も受け取り、「0」を返してください。返さないと、30日のあいだ送りつづけます。",
    en: "Take results that were not paid (settle_result=2) too and answer 0. Otherwise they are sent for 30 days.",
  },
};
