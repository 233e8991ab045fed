import type { Receipt, Refusal, Signature } from "../ledger/entries";

/** 決済手段 (protocol § 14): an acquirer code, not a brand. New ones may come at any time. */
export function methodWords(code: string): string {
  return methods.get(code) ?? `その他（コード ${code}）`;
}

export function detailWords(code: string): string {
  return details.get(code) ?? `その他（コード ${code}）`;
}

export function resultWords(code: string): string {
  return code === "1" ? "正常" : code === "2" ? "異常" : `その他（コード ${code}）`;
}

const methods = new Map(
  Object.entries({
    "1": "UC",
    "2": "ダイナース",
    "3": "JCB",
    "4": "DC",
    "5": "三井住友カード",
    "6": "UFJ",
    "7": "セゾン",
    "8": "NICOS",
    "9": "Visa",
    "10": "Mastercard",
    "11": "イオンクレジット",
    "12": "American Express",
    "13": "TOP&カード",
    "14": "楽天カード",
    "51": "d払い（ドコモ）",
    "52": "auかんたん決済",
    "53": "ソフトバンクまとめて支払い",
    "91": "PayPay",
    "99": "その他のカード",
  }),
);

const details = new Map(
  Object.entries({
    "4": "与信完了",
    "5": "予約受付完了",
    "11": "購入者都合エラー（期限切れを含む）",
    "12": "加盟店都合エラー",
    "13": "決済機関都合エラー",
    "14": "その他システムエラー",
    "15": "予約販売与信エラー",
    "30": "精算確定待ち",
    "31": "精算確定",
    "40": "取消",
  }),
);

export const refusalWords: Record<Refusal, string> = {
  "fields-missing": "七つの項目がそろっていない",
  "wrong-trader": "加盟店コードが当店のものではない",
  "unknown-order": "この番号の注文がない",
  "wrong-price": "金額が注文の合計と違う",
};

export const signatureWords: Record<Signature, string> = {
  "not-configured": "確かめていない（秘密鍵が未設定）",
  absent: "署名なし",
  verified: "署名は正しい",
  wrong: "署名が合わない",
};

export const answerWords: Record<Receipt["answer"], string> = {
  "0": "200「0」（受け取った）",
  "1": "200「1」（受け取らない）",
  "500": "500（QA: fail）",
  none: "返事をしない（QA: hang）",
};
