import { expect, test } from "vitest";
import { resultBody } from "./result-body";

const facts = {
  traderCode: "888888801",
  orderNo: "KP20191021000004",
  amountYen: 12_800,
  at: new Date("2019-11-04T15:00:03Z"),
  result: 1,
  detail: 4,
  method: 14,
} as const;

test("is the worked example of the protocol (§ 24.6), byte for byte", () => {
  expect(resultBody(facts)).toBe(
    "trader_code=888888801&order_no=KP20191021000004&settle_price=12800&settle_date=20191105000003&settle_result=1&settle_detail=4&settle_method=14",
  );
});

test("passes an acquirer code that nobody knows on verbatim, and says 99 where none was reached", () => {
  expect(resultBody({ ...facts, method: 98 })).toContain("settle_method=98");
  expect(resultBody({ ...facts, method: null })).toContain("settle_method=99");
});

test("escapes the order number's own signs", () => {
  expect(resultBody({ ...facts, orderNo: "A#1/<2>:@" })).toContain("order_no=A%231%2F%3C2%3E%3A%40");
});
