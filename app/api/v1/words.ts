import type { CallId } from "./calls";

type Both = { ja: string; en: string };

export const CALL_WORDS: Record<CallId, Both> = {
  createCheckout: {
    ja: "注文の決済画面を開く。同じ注文をもう一度送ると同じ画面が返る",
    en: "Open a checkout for an order. The same order again finds the same checkout",
  },
  listCheckouts: { ja: "決済画面を新しい順に並べる", en: "List checkouts, the newest first" },
  getCheckout: { ja: "決済画面のいまの状態を読む", en: "Read how a checkout stands" },
  expireCheckout: {
    ja: "まだ支払われていない決済画面を終わらせる",
    en: "End a checkout that has not been paid",
  },
  getPayment: { ja: "決済のいまの状態を読む", en: "Read how a payment stands" },
  capturePayment: {
    ja: "出荷を登録し、売上にする",
    en: "Register the shipment, which captures the payment",
  },
  cancelPayment: { ja: "決済を取り消す", en: "Cancel a payment" },
  changeAmount: { ja: "金額を減らす", en: "Reduce the amount" },
};

/** What a field is, by its path inside its object; null for one that needs no word. */
export function fieldWords(path: string): Both | undefined {
  return FIELDS[path] ?? FIELDS[path.slice(path.lastIndexOf(".") + 1)];
}

const FIELDS: Record<string, Both> = {
  orderNo: { ja: "お店の注文番号。注文ごとに一つ", en: "Your order number, one per order" },
  amountYen: { ja: "税・送料込みの金額（円）", en: "The amount in yen, tax and shipping included" },
  lines: { ja: "明細。合計は金額と同じ", en: "What is bought; adds up to the amount" },
  "lines.name": { ja: "品名", en: "What it is" },
  "lines.quantity": { ja: "個数", en: "How many" },
  "lines.unitPriceYen": {
    ja: "単価（円）。値引きは負の数",
    en: "Price of one in yen; a discount is negative",
  },
  buyer: { ja: "購入者の入力を助ける値", en: "What fills in the buyer's form" },
  "buyer.name": { ja: "お名前", en: "Name" },
  "buyer.phone": { ja: "電話番号", en: "Telephone" },
  "buyer.email": { ja: "メールアドレス", en: "E-mail" },
  returnUrl: {
    ja: "支払ったあとに戻る先。登録したオリジンのみ",
    en: "Where a paid order leads; on a registered origin",
  },
  cancelUrl: { ja: "取りやめたときに戻る先", en: "Where a given-up order leads" },
  failureUrl: {
    ja: "支払われずに終わったときに戻る先。なければcancelUrl",
    en: "Where an order that ended unpaid leads; cancelUrl when left out",
  },
  resultUrl: { ja: "決済結果データの通知先", en: "Where the result is posted" },
  law: { ja: "特定商取引法12条の6の表示項目", en: "What article 12-6 of the trade law wants shown" },
  "law.quantity": { ja: "分量", en: "Quantity" },
  "law.price": { ja: "販売価格（送料を含む）", en: "Price including shipping" },
  "law.payment": { ja: "支払いの時期と方法", en: "When and how to pay" },
  "law.delivery": { ja: "引渡しの時期", en: "When it is delivered" },
  "law.period": { ja: "申込みの期間", en: "Until when one may order" },
  "law.cancellation": { ja: "申込みの撤回・解除", en: "How to cancel" },
  ways: { ja: "使える決済手段", en: "Ways to pay that are offered" },
  payWays: { ja: "使える支払い回数。0はリボ", en: "Instalments that are offered; 0 is revolving" },
  expiresIn: { ja: "リンクの有効秒数", en: "How long the link lives, in seconds" },
  id: { ja: "ID", en: "Its id" },
  url: { ja: "購入者を送る先", en: "Where to send the buyer" },
  state: { ja: "状態", en: "How it stands" },
  linkExpiresAt: { ja: "リンクの期限", en: "When the link ends" },
  paymentId: { ja: "決済のID。まだなければnull", en: "The payment's id, null while there is none" },
  data: { ja: "この頁の分", en: "Those of this page" },
  nextCursor: { ja: "次の頁のcursor。最後はnull", en: "Cursor of the next page, null on the last" },
  limit: { ja: "一度に返す数", en: "How many at once" },
  cursor: { ja: "前の頁のnextCursor", en: "nextCursor of the page before" },
  carrier: { ja: "運送会社。yamatoかother", en: "yamato or other" },
  slipNo: { ja: "送り状番号", en: "Slip number" },
  checkoutId: { ja: "決済画面のID", en: "The checkout's id" },
  paid: { ja: "支払われたか", en: "Whether it is paid" },
  statusInfo: { ja: "クロネコwebコレクトの取引状況", en: "Web Collect's statusInfo" },
  settleMethod: {
    ja: "決済手段のコード。14は楽天カード。知らない値も受け取ること",
    en: "Acquirer code, verbatim; 14 is 楽天カード. Accept any",
  },
  approvalNo: { ja: "承認番号", en: "Approval number" },
  errorCode: { ja: "クロネコwebコレクトのエラーコード", en: "The gateway's error code" },
  creditErrorCode: { ja: "カード会社のエラーコード", en: "The card company's error code" },
  authorizedAt: { ja: "与信の日時", en: "When it was authorised" },
  lapsesAt: { ja: "与信が切れる日時", en: "When the authorisation lapses" },
  aboutToLapse: { ja: "8日以内に与信が切れるか", en: "Whether it lapses within 8 days" },
  operation: { ja: "最後に頼んだ処理", en: "What was asked for last" },
  kind: { ja: "処理の種類", en: "What was asked for" },
  reason: { ja: "断られた理由", en: "Why it was refused" },
  scheduledAt: {
    ja: "行う予定の日時（夜間は翌1時）",
    en: "When it will be done: the gateway sleeps at night",
  },
  requestedAt: { ja: "頼んだ日時", en: "When it was asked for" },
  trackingUrl: { ja: "荷物の追跡ページ", en: "Where the parcel is tracked" },
  payment: { ja: "その後の決済", en: "The payment after it" },
  type: { ja: "説明のURL", en: "Where it is explained" },
  title: { ja: "日本語の見出し", en: "A heading in Japanese" },
  status: { ja: "HTTPステータス", en: "The HTTP status" },
  detail: { ja: "英語の説明", en: "An explanation in English" },
  code: { ja: "変わらないコード", en: "A stable code" },
  field: { ja: "問題の項目", en: "The field it is about" },
  fault: { ja: "こちらの記録のID", en: "The id of our log entry" },
};
