import { formatYen } from "@/lib/money";
import { mailTime } from "./mail-time";

export type ChangeNews =
  | { is: "amount"; from: number; to: number }
  | { is: "cancelled" }
  | { is: "lapsed" }
  | { is: "stands-again" };
type Facts = { shopName: string; orderNo: string; amountYen: number; at: Date };

/** What a buyer is told when the amount of a payment fell, or it was cancelled, lapsed, or stands again. */
export function changeMail(
  lang: "ja" | "en",
  news: ChangeNews,
  facts: Facts,
): { subject: string; text: string } {
  return lang === "ja" ? inJapanese(news, facts) : inEnglish(news, facts);
}

function inJapanese(news: ChangeNews, { shopName, orderNo, amountYen, at }: Facts) {
  const told = {
    amount: [
      "お支払いの金額が変更されました",
      `${shopName}が、お支払いの金額を変更しました。ご請求は変更後の金額です。`,
    ],
    cancelled: [
      "お支払いが取り消されました",
      `${shopName}が、お支払いを取り消しました。カードの明細に出ているときは、カード会社から返金されます。`,
    ],
    lapsed: [
      "お支払いの期限が切れました",
      "お店が期限までに売上を確定しなかったため、このお支払いは取り消されました。",
    ],
    "stands-again": [
      "お支払いが再び有効になりました",
      `期限の切れていたお支払いを、${shopName}があらためて手続きしました。ご請求の対象になります。`,
    ],
  }[news.is];
  return letter(`【クロネコペイ】${told[0]}（${shopName}）`, [
    told[1] ?? "",
    "",
    `お店　　　　${shopName}`,
    `注文番号　　${orderNo}`,
    ...(news.is === "amount"
      ? [`変更前　　　${formatYen(news.from)}`, `変更後　　　${formatYen(news.to)}`]
      : [`金額　　　　${formatYen(amountYen)}`]),
    `日時　　　　${mailTime(at, "ja")}`,
    "",
    "お支払い履歴から控えを見られます。",
    `ご不明な点は、${shopName}へお問い合わせください。`,
  ]);
}

function inEnglish(news: ChangeNews, { shopName, orderNo, amountYen, at }: Facts) {
  const told = {
    amount: [
      "The amount of your payment was changed",
      `${shopName} changed the amount of your payment. You are charged the new amount.`,
    ],
    cancelled: [
      "Your payment was cancelled",
      `${shopName} cancelled your payment. If it already shows on your card statement, the card company pays it back.`,
    ],
    lapsed: [
      "Your payment has lapsed",
      "The shop did not complete the sale in time, so this payment was cancelled.",
    ],
    "stands-again": [
      "Your payment stands again",
      `${shopName} renewed a payment that had lapsed. You will be charged for it.`,
    ],
  }[news.is];
  return letter(`${told[0]} (${shopName})`, [
    told[1] ?? "",
    "",
    `Shop:          ${shopName}`,
    `Order number:  ${orderNo}`,
    ...(news.is === "amount"
      ? [`Before:        ${formatYen(news.from, "en")}`, `Now:           ${formatYen(news.to, "en")}`]
      : [`Amount:        ${formatYen(amountYen, "en")}`]),
    `Date:          ${mailTime(at, "en")}`,
    "",
    "The receipt is among your payments.",
    `If you have questions, please ask ${shopName}.`,
  ]);
}

function letter(subject: string, lines: string[]) {
  return { subject, text: lines.join("\n") };
}
