import type { Lang } from "@/components/messages";
import type { Verdict } from "@/lib/notifications/probe/judge";
import type { AddressFault } from "@/lib/notifications/settings/check-own-address";

export type ProbeFault = AddressFault | "not-an-address" | "too-often";

type Words = {
  title: string;
  text: string;
  url: string;
  urlHint: string;
  check: string;
  again: string;
  none: string;
  noneText: string;
  allFine: (cases: number) => string;
  toLook: (cases: number, open: number) => string;
  toMend: (cases: number, mend: number) => string;
  ran: (time: string, seconds: string) => string;
  answer: (answers: string) => string;
  verdicts: Record<Verdict, string>;
  summary: string;
  faults: Record<ProbeFault, string>;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "互換性の確認",
    text: "本番の前に、試験用のURLへ見本の結果データを送り、受け取り側の動きを確かめます。",
    url: "試験用URL",
    urlHint: "本番のURLには送りません。見本の注文番号は TEST- で始まります。",
    check: "確かめる",
    again: "もう一度確かめる",
    none: "まだ確かめていません",
    noneText: "楽天カードの 14、知らない決済手段、同じ通知の繰り返しなど、8つの場合を送ります。",
    allFine: (cases) => `${cases}項目すべてで問題はありません`,
    toLook: (cases, open) => `${cases}項目のうち、${open}項目は確認が必要です`,
    toMend: (cases, mend) => `${cases}項目のうち、${mend}項目で対応が必要です`,
    ran: (time, seconds) => `${time} に実行・所要 ${seconds}秒`,
    answer: (answers) => `応答 ${answers}`,
    verdicts: { fine: "問題なし", look: "要確認", mend: "要修正", unknown: "判定できません" },
    summary: "入力を確認してください",
    faults: {
      "not-an-address": "https で始まるURLを入力してください。",
      "not-https": "https で始まるURLを入力してください。",
      "origin-not-registered":
        "このURLのオリジンが登録されていません。設定の「登録オリジン」に加えてください。",
      "too-often": "1時間に20回まで確かめられます。時間をおいてお試しください。",
    },
  },
  en: {
    title: "Compatibility check",
    text: "Before going live, sends sample results to your test URL and looks at what your receiver does.",
    url: "Test URL",
    urlHint: "Not sent to your live URL. Sample order numbers begin with TEST-.",
    check: "Check",
    again: "Check again",
    none: "Not checked yet",
    noneText:
      "Eight cases are sent: Rakuten Card's 14, an unknown settle method, the same notice twice and so on.",
    allFine: (cases) => `All ${cases} cases are fine`,
    toLook: (cases, open) => `${open} of ${cases} cases need a look`,
    toMend: (cases, mend) => `${mend} of ${cases} cases need mending`,
    ran: (time, seconds) => `Run ${time}, took ${seconds} s`,
    answer: (answers) => `Answer ${answers}`,
    verdicts: { fine: "Fine", look: "Have a look", mend: "To mend", unknown: "Cannot be judged" },
    summary: "Check what you typed",
    faults: {
      "not-an-address": "Type a URL that begins with https.",
      "not-https": "Type a URL that begins with https.",
      "origin-not-registered":
        "The origin of this URL is not registered. Add it to the registered origins in the settings.",
      "too-often": "At most 20 checks an hour. Try again later.",
    },
  },
};
