import type { Lang } from "@/components/messages";

type Words = {
  title: string;
  byMail: string;
  csv: string;
  csvSjis: string;
  today: string;
  yen: string;
  toShip: string;
  checking: string;
  lapsing: string;
  /** The same where a phone has little room. */
  lapsingShort: string;
  lapsesOn: (day: string, daysLeft: number) => string;
  soonestFirst: string;
  items: string;
  q: string;
  lastFour: string;
  period: string;
  periods: Record<"1" | "7" | "30" | "90" | "all", string>;
  state: string;
  method: string;
  all: string;
  search: string;
  caption: (count: number, more: boolean) => string;
  newestFirst: string;
  byOrderNo: string;
  columns: Record<"at" | "orderNo" | "method" | "amount" | "state" | "result", string>;
  andMore: (lines: number) => string;
  next: string;
  first: string;
  empty: string;
  verbatim: string;
  delivered: string;
  waiting: string;
  failed: (times: number) => string;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "取引",
    byMail: "メールで依頼する",
    csv: "CSVを書き出す",
    csvSjis: "CSV（Shift_JIS）",
    today: "今日の与信",
    yen: "円",
    toShip: "出荷待ち",
    checking: "確認中",
    lapsing: "与信期限が10日以内",
    lapsingShort: "期限10日以内",
    lapsesOn: (day, days) => `${day}まで（${days === 0 ? "今日" : `あと${days}日`}）`,
    soonestFirst: "期限の近い順",
    items: "件",
    q: "注文番号・金額",
    lastFour: "カード下4けた",
    period: "期間",
    periods: { "1": "今日", "7": "直近7日", "30": "直近30日", "90": "直近90日", all: "すべて" },
    state: "状態",
    method: "決済手段",
    all: "すべて",
    search: "検索",
    caption: (count, more) => `${count.toLocaleString("ja-JP")}件${more ? "以上" : ""}`,
    newestFirst: "新しい順",
    byOrderNo: "注文番号の順",
    columns: {
      at: "日時",
      orderNo: "注文番号",
      method: "決済手段",
      amount: "金額",
      state: "状態",
      result: "結果通知",
    },
    andMore: (lines) => ` ほか${lines}点`,
    next: "次の25件",
    first: "最初へ",
    empty: "当てはまる取引はありません。期間や条件を広げてお試しください。",
    verbatim:
      "決済手段は、決済代行会社から届いたコードをそのまま表示します。未知のコードも「その他」として受け付けます。",
    delivered: "届きました",
    waiting: "送信待ち",
    failed: (times) => `${times}回失敗`,
  },
  en: {
    title: "Transactions",
    byMail: "Ask by mail",
    csv: "Export CSV",
    csvSjis: "CSV (Shift_JIS)",
    today: "Authorised today",
    yen: " yen",
    toShip: "To be shipped",
    checking: "Checking",
    lapsing: "Lapse within 10 days",
    lapsingShort: "10 days or less",
    lapsesOn: (day, days) =>
      `Lapses ${day} (${days === 0 ? "today" : days === 1 ? "1 day left" : `${days} days left`})`,
    soonestFirst: "soonest first",
    items: "",
    q: "Order number or amount",
    lastFour: "Card's last four",
    period: "Period",
    periods: { "1": "Today", "7": "Last 7 days", "30": "Last 30 days", "90": "Last 90 days", all: "All" },
    state: "State",
    method: "Settle method",
    all: "All",
    search: "Search",
    caption: (count, more) => `${count.toLocaleString("en-US")}${more ? " or more" : ""}`,
    newestFirst: "newest first",
    byOrderNo: "by order number",
    columns: {
      at: "Time",
      orderNo: "Order number",
      method: "Settle method",
      amount: "Amount",
      state: "State",
      result: "Notification",
    },
    andMore: (lines) => ` and ${lines} more`,
    next: "Next 25",
    first: "To the first",
    empty: "No transaction matches. Try a longer period or fewer conditions.",
    verbatim:
      "Settle methods are shown with the code exactly as it arrived. Unknown ones are accepted as “other”.",
    delivered: "Delivered",
    waiting: "Waiting",
    failed: (times) => `Failed ${times} times`,
  },
};
