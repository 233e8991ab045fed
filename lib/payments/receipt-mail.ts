import { issuerName } from "@/lib/cards/rules";
import { formatYen } from "@/lib/money";
import type { Payment } from "@/prisma/generated/client";

type Receipt = {
  payment: Pick<Payment, "id" | "amountYen" | "settleMethod" | "lastFour" | "approvalNo">;
  shopName: string;
  orderNo: string;
  at: Date;
};

/** 控え: what a buyer gets by mail once a payment stands. No link to click, so nothing to imitate. */
export function receiptMail({ payment, shopName, orderNo, at }: Receipt): { subject: string; text: string } {
  const time = new Intl.DateTimeFormat("ja-JP", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Asia/Tokyo",
  }).format(at);
  return {
    subject: `お支払いの控え（${shopName} ${formatYen(payment.amountYen)}）`,
    text: [
      "クロネコペイでのお支払いが完了しました。",
      "",
      `お店　　　　${shopName}`,
      `注文番号　　${orderNo}`,
      `金額　　　　${formatYen(payment.amountYen)}`,
      `日時　　　　${time}`,
      `支払い方法　${issuerName(payment.settleMethod, "ja")} 下4けた ${payment.lastFour ?? "----"}・一括`,
      `承認番号　　${payment.approvalNo ?? "－"}`,
      "",
      "お支払い履歴からいつでも控えを見られます。",
      "お心当たりがないときは、カード会社へご連絡ください。",
    ].join("\n"),
  };
}
