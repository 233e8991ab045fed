import type { Lang } from "@/components/messages";
import type { AmountFault, ShipmentFault } from "@/lib/payments/desk-schema";
import type { OperateRefusal } from "@/lib/payments/operate";

export const CHANGES = ["capture", "amount", "cancel", "reauthorize"] as const;
export type Change = (typeof CHANGES)[number];
export type ChangeFault = ShipmentFault | AmountFault | OperateRefusal["reason"];

type Words = {
  titles: Record<Change, string>;
  texts: Record<Change, string>;
  buttons: Record<Change, string>;
  order: string;
  amountNow: string;
  carrier: string;
  yamato: string;
  other: string;
  slip: string;
  slipHint: string;
  newAmount: string;
  newAmountHint: (now: string) => string;
  back: string;
  summary: string;
  impossible: string;
  codes: (code: string, credit: string | undefined) => string;
  faults: Record<ChangeFault, string>;
};

export const messages: Record<Lang, Words> = {
  ja: {
    titles: {
      capture: "出荷を登録する",
      amount: "金額を変更する",
      cancel: "取り消す",
      reauthorize: "再与信する",
    },
    texts: {
      capture:
        "登録すると全額の売上を請求します。減らすときは、先に金額を変更してください。ヤマト以外は登録と同時に精算が確定します。",
      amount:
        "減らすことだけができます。購入者には変更をメールでお知らせします。夜間（23:00〜1:00）は予約となります。",
      cancel: "この取引を取り消します。取り消しは元に戻せません。購入者にはメールでお知らせします。",
      reauthorize: "同じ金額で与信を取り直し、期限を58日延ばします。夜間（23:00〜1:00）は予約となります。",
    },
    buttons: {
      capture: "出荷を登録する",
      amount: "この金額に変更する",
      cancel: "取り消す",
      reauthorize: "再与信する",
    },
    order: "注文番号",
    amountNow: "現在の金額",
    carrier: "配送業者",
    yamato: "ヤマト運輸",
    other: "その他",
    slip: "送り状番号",
    slipHint: "ヤマト運輸は12けたの数字。その他は23文字までの英数字。",
    newAmount: "変更後の金額",
    newAmountHint: (now) => `${now}より少ない金額を、円で入力してください。`,
    back: "取引に戻る",
    summary: "入力を確認してください",
    impossible: "この取引では、今この操作はできません。状態が変わったか、ほかの変更を確認している途中です。",
    codes: (code, credit) => `（コード ${code}${credit ? `・${credit}` : ""}）`,
    faults: {
      "slip-yamato":
        "送り状番号は12けたの数字です。最後の1けたが合いません。送り状をもう一度ご確認ください。",
      "slip-other": "送り状番号は23文字までの半角英数字と記号で入力してください。コンマは使えません。",
      "amount-odd": "金額は1以上の整数で入力してください。",
      "no-such-payment": "この取引は見つかりません。",
      "operation-open": "ほかの変更の結果を確認しています。結果がわかってから、もう一度お試しください。",
      "not-possible-now": "今の状態ではできません。取引の状態をご確認ください。",
      "amount-not-less": "現在の金額より少ない金額を入力してください。",
      "already-done": "すでに行われています。取引の状態をご確認ください。",
      "no-such-trade": "決済代行会社にこの取引がありません。お問い合わせください。",
      "already-settled": "すでに精算が確定しています。返金は記録として残せます。",
      "too-late": "受け付けの期限を過ぎています。",
      "same-amount": "現在と同じ金額です。",
      "increase-refused": "金額を増やすことはできません。",
      "slip-refused": "この送り状番号は登録できません。ほかの注文で使っていないかご確認ください。",
      "amount-refused":
        "カード会社が新しい金額を承認しませんでした。元の金額のままです。取り消しだけができます。",
      "old-amount-stands":
        "新しい金額は承認されましたが、元の金額の取り消しが終わっていません。取り消しだけができます。",
      "issuer-refused": "カード会社が承認しませんでした。",
      "night-window": "夜間は受け付けていません。1:00を過ぎてからお試しください。",
      "bad-request": "決済代行会社が受け付けませんでした。",
      "not-contracted": "この操作は契約に含まれていません。",
      busy: "混み合っています。少し待って、もう一度お試しください。何も変わっていません。",
      other: "決済代行会社が受け付けませんでした。",
    },
  },
  en: {
    titles: {
      capture: "Register the shipment",
      amount: "Change the amount",
      cancel: "Cancel",
      reauthorize: "Authorise again",
    },
    texts: {
      capture:
        "Registering asks for the whole amount. To take less, change the amount first. With a carrier other than Yamato it is settled at once.",
      amount:
        "It can only be lowered. The buyer is told by mail. At night (23:00–1:00 Japan time) it is scheduled.",
      cancel: "Cancels this transaction. It cannot be undone. The buyer is told by mail.",
      reauthorize:
        "Authorises the same amount anew, for 58 more days. At night (23:00–1:00 Japan time) it is scheduled.",
    },
    buttons: {
      capture: "Register the shipment",
      amount: "Change to this amount",
      cancel: "Cancel the transaction",
      reauthorize: "Authorise again",
    },
    order: "Order number",
    amountNow: "Amount now",
    carrier: "Carrier",
    yamato: "Yamato Transport",
    other: "Other",
    slip: "Slip number",
    slipHint: "Yamato: 12 digits. Others: up to 23 letters and digits.",
    newAmount: "New amount",
    newAmountHint: (now) => `In yen, less than ${now}.`,
    back: "Back to the transaction",
    summary: "Check what you typed",
    impossible: "This cannot be done now: the state has changed, or another change is being checked.",
    codes: (code, credit) => ` (code ${code}${credit ? `, ${credit}` : ""})`,
    faults: {
      "slip-yamato": "A Yamato slip has 12 digits and its last digit does not fit. Look at the slip again.",
      "slip-other": "Type up to 23 letters, digits and signs, without commas.",
      "amount-odd": "Type the amount as a whole number of at least 1.",
      "no-such-payment": "There is no such transaction.",
      "operation-open": "Another change is being checked. Try again when its outcome is known.",
      "not-possible-now": "The state does not allow it. Look at the transaction's state.",
      "amount-not-less": "Type less than the amount now.",
      "already-done": "It is done already. Look at the transaction's state.",
      "no-such-trade": "The gateway does not have this transaction. Please contact us.",
      "already-settled": "It is settled already. A refund can be recorded.",
      "too-late": "The time for it is over.",
      "same-amount": "That is the amount now.",
      "increase-refused": "The amount cannot be raised.",
      "slip-refused": "This slip cannot be registered. Is it used by another order?",
      "amount-refused":
        "The issuer did not approve the new amount. The old one stands; only a cancel is open.",
      "old-amount-stands":
        "The new amount was approved, but the old one is not cancelled yet. Only a cancel is open.",
      "issuer-refused": "The issuer did not approve.",
      "night-window": "Not accepted at night. Try after 1:00 Japan time.",
      "bad-request": "The gateway did not accept it.",
      "not-contracted": "The contract does not include it.",
      busy: "It is busy. Wait a little and try again. Nothing has changed.",
      other: "The gateway did not accept it.",
    },
  },
};
