import { expect, test } from "vitest";
import { receiptMail } from "./receipt-mail";

const payment = {
  id: "p",
  amountYen: 4180,
  means: "CARD",
  settleMethod: 14,
  brand: "VISA",
  lastFour: "4242",
  payWay: 3,
  approvalNo: "073519",
} as const;
const at = new Date("2026-11-24T10:29:03Z");

test.each([
  [
    "ja",
    [
      "星屑書房",
      "A-0001",
      "4,180円",
      "2026年11月24日 19:29",
      "楽天カード（Visa） 下4けた 4242・3回",
      "073519",
    ],
  ],
  [
    "en",
    ["星屑書房", "A-0001", "¥4,180", "19:29", "Rakuten Card (Visa) ending in 4242, in 3 payments", "073519"],
  ],
] as const)("the receipt in %s says shop, order, amount, time, card, plan and approval", (lang, facts) => {
  const { subject, text } = receiptMail(lang, { payment, shopName: "星屑書房", orderNo: "A-0001", at });
  expect(subject).toContain("星屑書房");
  for (const fact of facts) expect(text).toContain(fact);
});

test("a carrier has no card and no approval number to say", () => {
  const carrier = {
    ...payment,
    means: "DOCOMO",
    settleMethod: 51,
    brand: "UNKNOWN",
    lastFour: null,
  } as const;
  const { text } = receiptMail("ja", {
    payment: { ...carrier, approvalNo: null },
    shopName: "星屑書房",
    orderNo: "A-0001",
    at,
  });
  expect(text).toContain("支払い方法　d払い\n");
  expect(text).not.toContain("承認番号");
});
