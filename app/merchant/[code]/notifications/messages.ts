import type { Lang } from "@/components/messages";

type Words = {
  title: string;
  pause: string;
  resume: string;
  byPeriod: string;
  paused: string;
  pausedText: string;
  failing: (count: number) => string;
  failingText: (since: string, cause: string, until: string) => string;
  mailed: (people: number) => string;
  caption: string;
  columns: Record<"at" | "result" | "what" | "outcome", string>;
  empty: string;
  details: Partial<Record<number, string>>;
  otherDetail: string;
  done: (attempts: number) => string;
  failed: (attempts: number) => string;
  givenUp: (attempts: number) => string;
  waiting: string;
  nextAt: (time: string) => string;
  next: string;
  first: string;
  onlyFailing: string;
  all: string;
  order: string;
  search: string;
  back: string;
  willSend: (time: string) => string;
  whilePaused: string;
  waitsFor: string;
  waitsForLink: string;
  underWay: string;
  seconds: (seconds: string) => string;
  sent: string;
  answer: string;
  resend: string;
  resendOrder: string;
  resendHint: string;
  noLog: string;
  resent: (count: string) => string;
  nothing: string;
  rangeTitle: string;
  rangeText: string;
  from: string;
  to: string;
  only: string;
  undelivered: string;
  every: string;
  resendRange: string;
  rangeFault: string;
  summary: string;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "結果通知",
    pause: "送信を一時停止",
    resume: "送信を再開する",
    byPeriod: "期間を選んで再送",
    paused: "送信を一時停止しています",
    pausedText: "新しい結果はためておき、再開すると順に送ります。",
    failing: (count) => `${count}件が届いていません`,
    failingText: (since, cause, until) =>
      `${since}から、${cause}になっています。${until}まで自動で送りつづけます。`,
    mailed: (people) => `お知らせメールは${people}名に送信済みです。`,
    caption: "新しい順（送信の記録は90日残ります）",
    columns: { at: "日時", result: "通知・注文", what: "内容", outcome: "結果" },
    empty: "まだ通知はありません。お支払いが決まると、ここに表示されます。",
    details: { 4: "与信完了", 11: "不成立", 13: "キャリアのエラー", 31: "売上確定" },
    otherDetail: "その他",
    done: (attempts) => (attempts <= 1 ? "1回で完了" : `${attempts}回目で完了`),
    failed: (attempts) => `${attempts}回失敗`,
    givenUp: (attempts) => `${attempts}回で終了`,
    waiting: "送信待ち",
    nextAt: (time) => `次は ${time}`,
    next: "次の50件",
    first: "最初へ",
    onlyFailing: "届いていないものだけ",
    all: "すべて表示",
    order: "注文番号",
    search: "検索",
    back: "結果通知",
    willSend: (time) => `${time} に送信します`,
    whilePaused: "一時停止中のため、再開後に送信します",
    waitsFor: "同じ注文の前の通知が届いてから送信します",
    waitsForLink: "前の通知を見る",
    underWay: "送信しています",
    seconds: (seconds) => `${seconds}秒`,
    sent: "送った内容",
    answer: "応答の本文（先頭1KB）",
    resend: "今すぐ再送する",
    resendOrder: "この注文の通知をすべて再送する",
    resendHint:
      "再送にも同じ通知番号と「再送」の印が付きます。受け取り側は、同じ番号を2度処理しないでください。",
    noLog: "まだ送信していません。",
    resent: (count) => `${count}件を再送の列に入れました`,
    nothing: "再送できる通知がありませんでした",
    rangeTitle: "期間を選んで再送",
    rangeText: "結果が決まった日時の範囲で選びます。同じ通知番号と内容を、「再送」の印を付けて送ります。",
    from: "はじめ",
    to: "おわり",
    only: "対象",
    undelivered: "届いていないものだけ",
    every: "届いたものも含めてすべて",
    resendRange: "再送する",
    rangeFault: "はじめとおわりの日時を、はじめが先になるように入力してください。",
    summary: "入力を確認してください",
  },
  en: {
    title: "Notifications",
    pause: "Pause sending",
    resume: "Resume sending",
    byPeriod: "Send a period again",
    paused: "Sending is paused",
    pausedText: "New results are kept and sent in their order when you resume.",
    failing: (count) => `${count} not delivered`,
    failingText: (since, cause, until) => `Since ${since}: ${cause}. Tried automatically until ${until}.`,
    mailed: (people) => ` A mail about it has gone to ${people}.`,
    caption: "Newest first (attempts are kept for 90 days)",
    columns: { at: "Time", result: "Notification, order", what: "Content", outcome: "Outcome" },
    empty: "No notifications yet. They appear here when a payment is decided.",
    details: { 4: "Authorised", 11: "Not paid", 13: "Carrier error", 31: "Sale fixed" },
    otherDetail: "Other",
    done: (attempts) => (attempts <= 1 ? "Done at once" : `Done at attempt ${attempts}`),
    failed: (attempts) => `Failed ${attempts} times`,
    givenUp: (attempts) => `Ended after ${attempts}`,
    waiting: "Waiting",
    nextAt: (time) => `next ${time}`,
    next: "Next 50",
    first: "To the first",
    onlyFailing: "Only what was not delivered",
    all: "Show all",
    order: "Order number",
    search: "Search",
    back: "Notifications",
    willSend: (time) => `Will be sent at ${time}`,
    whilePaused: "Paused: will be sent after you resume",
    waitsFor: "Waits until the order's earlier notification has arrived",
    waitsForLink: "See the earlier one",
    underWay: "Being sent",
    seconds: (seconds) => `${seconds} s`,
    sent: "What was sent",
    answer: "Body of the answer (first 1 KB)",
    resend: "Send again now",
    resendOrder: "Send all of this order again",
    resendHint: "The same id is sent, marked as a redelivery. A receiver must not process an id twice.",
    noLog: "Not sent yet.",
    resent: (count) => `${count} queued to be sent again`,
    nothing: "There was nothing to send again",
    rangeTitle: "Send a period again",
    rangeText:
      "Chosen by when the result was decided. The same ids and bodies are sent, marked as redeliveries.",
    from: "From",
    to: "To",
    only: "Which",
    undelivered: "Only what was not delivered",
    every: "All, delivered ones too",
    resendRange: "Send again",
    rangeFault: "Give both times, the first before the second.",
    summary: "Check what you typed",
  },
};
