import type { LinkFault } from "./fault";
import type { LinkField } from "./form-schema";

type Words = {
  title: string;
  text: string;
  unpaid: string;
  field: string;
  rule: string;
  why: string;
  home: string;
  faults: Record<LinkFault, string>;
  /** What each field is called and how it has to be. */
  fields: Record<LinkField, [name: string, rule: string]>;
};

const later = { ja: "まだ対応していません。送らないでください", en: "Not supported yet: leave it out" };

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    title: "お支払い画面を開けませんでした",
    text: "お店から届いた内容に、受け取れないところがありました。お店に戻ってやり直すか、下の内容をお店へお知らせください。",
    unpaid: "お支払いは行われていません。",
    field: "項目",
    rule: "正しい形",
    why: "理由",
    home: "お支払い履歴を見る",
    faults: {
      missing: "必要な項目がありません",
      invalid: "項目の値が正しくありません",
      unsupported: "この項目、またはこの値には対応していません",
      "unknown-shop": "このコードの加盟店はありません",
      "origin-not-registered": "加盟店が登録していないオリジンです",
      "over-ceiling": "金額が契約の上限を超えています",
      "sum-differs": "明細の合計が金額と一致しません",
      "law-missing":
        "この加盟店は法定表示6項目を必須にしていますが、リンク方式では送れません。JSON APIをお使いください",
      "way-not-allowed": "この加盟店では使えない決済方法です",
      "already-paid": "この受付番号の注文は支払い済みです",
      "different-content": "同じ受付番号で内容の違う注文の決済が進行中です",
      "not-shift-jis":
        'Shift_JISとして読めませんでした。フォームに accept-charset="Shift_JIS" を付けてください',
      "too-large": "データが大きすぎます（64 KBまで）",
      "too-many": "短い間に何度も送られました。1分ほど待ってからやり直してください",
      "test-shape": "本番環境ではテスト用の送り先（/test_gateway/）は使えません",
    },
    fields: {
      TRS_MAP: ["決済画面の種類", "V_W02"],
      trader_code: ["加盟店コード", "半角英数字20文字まで"],
      order_no: ["受付番号", "半角の数字・英大文字と # - * / < > : @ で23文字まで"],
      goods_name: ["商品名", "600バイトまで"],
      settle_price: ["決済金額", "半角数字、1〜9999999"],
      buyer_name_kanji: ["購入者名（漢字）", "60バイトまで。半角カナは使えません"],
      buyer_tel: ["購入者電話番号", "半角数字とハイフンで8〜13文字"],
      buyer_email: ["購入者メールアドレス", "64文字まで"],
      payment_method: ["支払方法", "0（クレジットカード）、または送らない"],
      return_url: ["決済結果の通知先", "登録したオリジンのURL"],
      success_url: ["決済完了後の戻り先", "登録したオリジンのURL"],
      failure_url: ["決済失敗時の戻り先", "登録したオリジンのURL"],
      cancel_url: ["取りやめたときの戻り先", "登録したオリジンのURL"],
      option_service_code: ["オプションサービス区分", "00、または送らない"],
      member_id: ["カード保有者ID", later.ja],
      authentication_key: ["認証キー", later.ja],
      check_sum: ["チェックサム", later.ja],
      scheduled_shipping_date: ["出荷予定日", later.ja],
      regular_order_no: ["定期受付番号", later.ja],
      cycle_unit: ["課金周期単位", later.ja],
      cycle_interval: ["課金周期間隔", later.ja],
      cycle_day: ["課金日", later.ja],
    },
  },
  en: {
    title: "The payment page could not be opened",
    text: "Something in what the shop sent cannot be taken. Go back to the shop and try again, or tell it what stands below.",
    unpaid: "Nothing was charged.",
    field: "Field",
    rule: "How it has to be",
    why: "Why",
    home: "See your payments",
    faults: {
      missing: "A field that is needed is not there",
      invalid: "The field's value is not of the form it must have",
      unsupported: "This field, or this value of it, is not supported",
      "unknown-shop": "No shop has this code",
      "origin-not-registered": "The shop has not registered this origin",
      "over-ceiling": "The amount is above the ceiling of the contract",
      "sum-differs": "The lines do not add up to the amount",
      "law-missing": "This shop insists on the law's six items, which a form cannot carry: use the JSON API",
      "way-not-allowed": "The shop does not take this way of paying",
      "already-paid": "The order with this number is paid",
      "different-content": "An order with this number and other content is open",
      "not-shift-jis": 'This is not Shift_JIS: give the form accept-charset="Shift_JIS"',
      "too-large": "The form is larger than 64 KB",
      "too-many": "Sent too often: wait a minute and try again",
      "test-shape": "A live installation does not take forms at the test address (/test_gateway/)",
    },
    fields: {
      TRS_MAP: ["Kind of payment page", "V_W02"],
      trader_code: ["Shop's code", "Up to 20 letters and digits"],
      order_no: ["Order number", "Up to 23 digits, capital letters and # - * / < > : @"],
      goods_name: ["Goods", "Up to 600 bytes"],
      settle_price: ["Amount", "Digits, 1 to 9999999"],
      buyer_name_kanji: ["Buyer's name", "Up to 60 bytes, no half-width kana"],
      buyer_tel: ["Buyer's telephone", "8 to 13 digits and hyphens"],
      buyer_email: ["Buyer's e-mail", "Up to 64 characters"],
      payment_method: ["Way of paying", "0 (card), or left out"],
      return_url: ["Where the result goes", "A URL on a registered origin"],
      success_url: ["Where a paid order leads", "A URL on a registered origin"],
      failure_url: ["Where a failed order leads", "A URL on a registered origin"],
      cancel_url: ["Where a given-up order leads", "A URL on a registered origin"],
      option_service_code: ["Option service", "00, or left out"],
      member_id: ["Member", later.en],
      authentication_key: ["Authentication key", later.en],
      check_sum: ["Checksum", later.en],
      scheduled_shipping_date: ["Shipping date", later.en],
      regular_order_no: ["Recurring order number", later.en],
      cycle_unit: ["Unit of the cycle", later.en],
      cycle_interval: ["Interval of the cycle", later.en],
      cycle_day: ["Day of the cycle", later.en],
    },
  },
};
