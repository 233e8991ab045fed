import { causeWords } from "../cause-words";

export type FailingResult = {
  id: string;
  orderNo: string;
  url: string;
  since: Date;
  cause: string | null;
  status: number | null;
  /** Null while the shop has paused its results. */
  nextAt: Date | null;
};
export type Outage = {
  shop: { name: string; code: string };
  /** Oldest first, as many as are listed. */
  results: FailingResult[];
  failing: number;
  givenUp: number;
  /** Of the log, for a shop's staff. */
  logUrl: string;
};

const SUBJECT = "クロネコｗｅｂコレクト決済結果データ送信エラー発生のお知らせ";
const RECOVERY_SUBJECT = "クロネコｗｅｂコレクト決済結果データ送信復旧のお知らせ";

/** Order number, time, address, cause, next attempt and the way to the log; nothing of a buyer or a card. */
export function errorMailWords(kind: "first" | "digest" | "recovery", outage: Outage) {
  return {
    subject: kind === "recovery" ? RECOVERY_SUBJECT : SUBJECT,
    text: [
      `${outage.shop.name} 御中（加盟店コード ${outage.shop.code}）`,
      "",
      ...opening[kind](outage),
      "",
      ...outage.results.flatMap(lines),
      `送信の記録　${outage.logUrl}`,
      "",
      "このメールの宛先と要・不要は、加盟店情報・動作環境設定で変えられます。",
    ].join("\n"),
  };
}

const opening = {
  first: () => ["決済結果データを、ご指定のURLへお届けできませんでした。自動で送りなおします。"],
  digest: ({ failing, results }: Outage) => [
    `お届けできていない決済結果データが${failing}件あります。自動で送りつづけています。`,
    ...(failing > results.length ? [`古いものから${results.length}件を記します。`] : []),
  ],
  recovery: ({ givenUp }: Outage) =>
    givenUp > 0
      ? [
          "送りつづけていた決済結果データはなくなりました。",
          `そのうち${givenUp}件は30日のうちにお届けできず、送信を終えました。送信の記録から再送できます。`,
        ]
      : ["お届けできていなかった決済結果データは、すべてお届けしました。"],
};

function lines(result: FailingResult): string[] {
  return [
    `受付番号　　${result.orderNo}`,
    `発生日時　　${japaneseTime(result.since)}`,
    `送信先　　　${withoutQuery(result.url)}`,
    `結果　　　　${causeWords(result, "ja")}`,
    `次の送信　　${result.nextAt ? japaneseTime(result.nextAt) : "一時停止中"}`,
    "",
  ];
}

/** A query is the shop's own business: it may name a person or hold a key. */
function withoutQuery(address: string): string {
  const { origin, pathname, search } = new URL(address);
  return `${origin}${pathname}${search && "?…"}`;
}

function japaneseTime(at: Date): string {
  return new Intl.DateTimeFormat("ja-JP", {
    dateStyle: "long",
    timeStyle: "medium",
    timeZone: "Asia/Tokyo",
  }).format(at);
}
