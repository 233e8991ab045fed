import type { Lang } from "@/components/messages";
import type { AmountFault } from "@/lib/payments/desk-schema";
import type { RefundFault, RefundRefusal } from "@/lib/payments/record-refund";

export type Fault = AmountFault | RefundFault | RefundRefusal;

type Words = {
  title: string;
  text: string;
  back: string;
  order: string;
  paid: string;
  before: string;
  amount: string;
  note: string;
  noteHint: string;
  save: string;
  impossible: string;
  summary: string;
  faults: Record<Fault, string>;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "返金を記録する",
    text: "精算が確定したあとの返金は、決済代行会社を通さずに行います。ここには、いつ・いくら・どう返したかを残します。お金は動きません。",
    back: "取引に戻る",
    order: "注文番号",
    paid: "支払われた金額",
    before: "これまでの返金",
    amount: "返した金額",
    note: "返し方",
    noteHint: "例：銀行振込 11月26日。購入者の口座番号は書かないでください。",
    save: "記録する",
    impossible: "精算が確定した取引だけに記録できます。",
    summary: "入力を確認してください",
    faults: {
      "amount-odd": "金額は1以上の整数で入力してください。",
      "note-missing": "返し方を200文字までで入力してください。",
      "not-settled": "精算が確定した取引だけに記録できます。",
      "more-than-paid": "これまでの返金と合わせて、支払われた金額を超えています。",
    },
  },
  en: {
    title: "Record a refund",
    text: "After settlement money is given back outside the gateway. This keeps when, how much and how. No money moves.",
    back: "Back to the transaction",
    order: "Order number",
    paid: "Amount paid",
    before: "Given back so far",
    amount: "Amount given back",
    note: "How",
    noteHint: "e.g. bank transfer, 26 Nov. Do not write account numbers.",
    save: "Record",
    impossible: "Only settled transactions can have one.",
    summary: "Check what you typed",
    faults: {
      "amount-odd": "Type the amount as a whole number of at least 1.",
      "note-missing": "Type how it was given back, in up to 200 characters.",
      "not-settled": "Only settled transactions can have one.",
      "more-than-paid": "Together with what was given back before it is more than was paid.",
    },
  },
};
