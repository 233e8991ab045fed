type Words = {
  back: string;
  title: string;
  intro: string;
  drifts: (count: number) => string;
  none: string;
  columns: Record<"shop" | "orderNo" | "kind" | "ours" | "theirs" | "since", string>;
  days: string;
  noDays: string;
  dayColumns: Record<"day" | "compared" | "drifting" | "unanswered" | "ended", string>;
  underWay: string;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    back: "運営",
    title: "照合",
    intro:
      "毎朝5時から、まだ変わりうるお支払いを1件ずつゲートウェイの取引（E04）と比べます。ここでは何も変更しません。",
    drifts: (count) => `違い　${count}件（古い順）`,
    none: "違いはありません。",
    columns: {
      shop: "加盟店",
      orderNo: "注文番号",
      kind: "項目",
      ours: "クロネコペイ",
      theirs: "ゲートウェイ",
      since: "見つけた日時",
    },
    days: "最近の照合",
    noDays: "まだ行っていません。",
    dayColumns: { day: "日", compared: "件数", drifting: "違い", unanswered: "応答なし", ended: "終わり" },
    underWay: "実行中",
  },
  en: {
    back: "Operator",
    title: "Comparison",
    intro:
      "From five every morning each payment that may still change is compared with its trade at the gateway (E04). Nothing is changed here.",
    drifts: (count) => `Differences: ${count}, oldest first`,
    none: "No differences.",
    columns: {
      shop: "Merchant",
      orderNo: "Order",
      kind: "What",
      ours: "Here",
      theirs: "Gateway",
      since: "Found",
    },
    days: "Recent comparisons",
    noDays: "None yet.",
    dayColumns: {
      day: "Day",
      compared: "Compared",
      drifting: "Differ",
      unanswered: "No answer",
      ended: "Ended",
    },
    underWay: "under way",
  },
};
