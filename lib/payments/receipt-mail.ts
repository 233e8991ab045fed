import { formatYen } from "@/lib/money";
import type { Payment } from "@/prisma/generated/client";
import { mailTime } from "./mail-time";
import { paidWith } from "./plans";

type Receipt = {
  payment: Pick<
    Payment,
    "id" | "amountYen" | "means" | "settleMethod" | "brand" | "lastFour" | "payWay" | "approvalNo"
  >;
  shopName: string;
  orderNo: string;
  at: Date;
};

/** 控え: what a buyer gets by mail once a payment stands. No link to click, so nothing to imitate. */
export function receiptMail(lang: "ja" | "en", receipt: Receipt): { subject: string; text: string } {
  return lang === "ja" ? inJapanese(receipt) : inEnglish(receipt);
}

function inJapanese({ payment, shopName, orderNo, at }: Receipt) {
  return {
    subject: `お支払いの控え（${shopName} ${formatYen(payment.amountYen)}）`,
    text: [
      "クロネコペイでのお支払いが完了しました。",
      "",
      `お店　　　　${shopName}`,
      `注文番号　　${orderNo}`,
      `金額　　　　${formatYen(payment.amountYen)}`,
      `日時　　　　${mailTime(at, "ja")}`,
      `支払い方法　${paidWith(payment, "ja")}`,
      ...(payment.approvalNo ? [`承認番号　　${payment.approvalNo}`] : []),
      "",
      "お支払い履歴からいつでも控えを見られます。",
      "お心当たりがないときは、カード会社へご連絡ください。",
    ].join("\n"),
  };
}

function inEnglish({ payment, shopName, orderNo, at }: Receipt) {
  const amount = formatYen(payment.amountYen, "en");
  return {
    subject: `Your receipt (${shopName}, ${amount})`,
    text: [
      "Your payment with Kuroneko Pay is complete.",
      "",
      `Shop:             ${shopName}`,
      `Order number:     ${orderNo}`,
      `Amount:           ${amount}`,
      `Date:             ${mailTime(at, "en")}`,
      `Paid with:        ${paidWith(payment, "en")}`,
      ...(payment.approvalNo ? [`Approval number:  ${payment.approvalNo}`] : []),
      "",
      "The receipt stays among your payments.",
      "If you do not recognise this payment, please call your card company.",
    ].join("\n"),
  };
}
