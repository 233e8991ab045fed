import type { Lang } from "@/components/messages";

const ja = {
  title: "お支払い履歴",
  none: "まだお支払いはありません。",
  noneText: "クロネコペイで支払うと、ここに控えが残ります。",
  monthSum: (count: number, sum: string) => `${count}件・計 ${sum}`,
  day: (day: number, card: string) => `${day}日・${card}`,
  receipt: "お支払いの控え",
  total: "合計（税込）",
  line: (name: string, quantity: number) => (quantity > 1 ? `${name} × ${quantity}` : name),
  date: "日時",
  paidBy: "支払い方法",
  orderNo: "注文番号",
  approvalNo: "承認番号",
  print: "印刷・PDFで保存",
  invoice: "適格請求書（インボイス）は販売店が発行します。",
  checking: "結果を確認しています。もう一度注文しないでください。",
};

const en: typeof ja = {
  title: "Payments",
  none: "No payments yet.",
  noneText: "When you pay with Kuroneko Pay, the receipts are kept here.",
  monthSum: (count, sum) => `${count}, ${sum} in all`,
  day: (day, card) => `${day}, ${card}`,
  receipt: "Receipt",
  total: "Total (incl. tax)",
  line: (name, quantity) => (quantity > 1 ? `${name} × ${quantity}` : name),
  date: "Date",
  paidBy: "Paid with",
  orderNo: "Order number",
  approvalNo: "Approval number",
  print: "Print or save as PDF",
  invoice: "The shop issues the qualified invoice.",
  checking: "We are finding out the result. Please do not order again.",
};

export const messages: Record<Lang, typeof ja> = { ja, en };
