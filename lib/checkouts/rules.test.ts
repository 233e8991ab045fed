import { describe, expect, test } from "vitest";
import { contentFault, contentText, standingOf } from "./rules";
import { type CheckoutWish, checkoutSchema } from "./schema";

const wish: CheckoutWish = {
  orderNo: "HOSHI-20261124-0153",
  amountYen: 4180,
  lines: [
    { name: "夜をわたる猫", quantity: 1, unitPriceYen: 1980 },
    { name: "月の活版所", quantity: 1, unitPriceYen: 1650 },
    { name: "送料", quantity: 1, unitPriceYen: 550 },
  ],
  returnUrl: "https://shop.example/return",
  cancelUrl: "https://shop.example/cancel",
};

describe("the shape of a wish (protocol § 5)", () => {
  test("the example is taken as it is", () => expect(checkoutSchema.parse(wish)).toEqual(wish));

  test.each([
    ["a lower-case order number", { orderNo: "hoshi-1" }],
    ["an order number of 24 characters", { orderNo: "A".repeat(24) }],
    ["an empty order number", { orderNo: "" }],
    ["no yen", { amountYen: 0 }],
    ["eight digits of yen", { amountYen: 10_000_000 }],
    ["half a yen", { amountYen: 10.5 }],
    ["an amount as text", { amountYen: "4180" }],
    ["no lines", { lines: [] }],
    ["a line without a name", { lines: [{ name: " ", quantity: 1, unitPriceYen: 4180 }] }],
    ["a line feed in a name", { lines: [{ name: "a\nb", quantity: 1, unitPriceYen: 4180 }] }],
    ["none of a thing", { lines: [{ name: "a", quantity: 0, unitPriceYen: 4180 }] }],
    ["an address that runs a script", { returnUrl: "javascript:alert(1)" }],
    ["no way back", { cancelUrl: undefined }],
    ["a field we do not know", { amount: 4180 }],
    ["an item the law does not know", { law: { colour: "黒" } }],
    ["an empty item of the law", { law: { delivery: " " } }],
    ["no way to pay at all", { ways: [] }],
    ["a way we do not know", { ways: ["cash"] }],
    ["four payments", { payWays: [4] }],
    ["a link of less than an hour", { expiresIn: 3599 }],
    ["a link of more than 30 days", { expiresIn: 2_592_001 }],
  ])("%s is refused", (_what, other) => {
    expect(checkoutSchema.safeParse({ ...wish, ...other }).success).toBe(false);
  });

  test("every character the gateway allows in an order number", () => {
    expect(checkoutSchema.safeParse({ ...wish, orderNo: "09AZ#-*/<>:@" }).success).toBe(true);
  });
});

describe("the content", () => {
  test.each([
    ["lines that sum to the amount", {}, null],
    [
      "a discount line",
      { lines: [...wish.lines, { name: "値引き", quantity: 1, unitPriceYen: -180 }], amountYen: 4000 },
      null,
    ],
    ["lines one yen off", { amountYen: 4181 }, { field: "lines", code: "sum-differs" }],
    ["the ceiling itself", atAmount(300_000), null],
    ["one yen above the ceiling", atAmount(300_001), { field: "amountYen", code: "over-ceiling" }],
  ])("%s", (_what, other, fault) => {
    expect(contentFault({ ...wish, ...other }, 300_000)).toEqual(fault);
  });

  test("keys in another order are the same content, another value is not", () => {
    const { lines, ...rest } = wish;
    expect(contentText({ lines, ...rest })).toBe(contentText(wish));
    expect(contentText({ ...wish, resultUrl: "https://shop.example/r" })).not.toBe(contentText(wish));
    expect(contentText({ ...wish, buyer: { name: "澪" } })).not.toBe(contentText(wish));
  });
});

function atAmount(amountYen: number) {
  return { amountYen, lines: [{ name: "本", quantity: 1, unitPriceYen: amountYen }] };
}

describe("standing", () => {
  const now = new Date("2026-11-24T10:00:00Z");
  const later = new Date("2026-11-24T10:00:01Z");
  const open = { state: "OPEN", windowEndsAt: null, linkExpiresAt: later, livePayment: null } as const;

  test.each([
    ["open while its link lives", open, "open"],
    ["expired at the very moment its link ends", { ...open, linkExpiresAt: now }, "expired"],
    ["the buyer's window outlives the link", { ...open, linkExpiresAt: now, windowEndsAt: later }, "open"],
    ["the buyer's window ends before the link", { ...open, windowEndsAt: now }, "expired"],
    ["cancelled", { ...open, state: "CANCELLED" }, "cancelled"],
    ["expired by the worker", { ...open, state: "EXPIRED" }, "expired"],
    ["being paid", { ...open, livePayment: { state: "AUTHORIZING" } }, "checking"],
    [
      "unknown, though its time is over",
      { ...open, windowEndsAt: now, livePayment: { state: "UNKNOWN" } },
      "checking",
    ],
    ["paid", { ...open, livePayment: { state: "AUTHORIZED" } }, "paid"],
    [
      "paid and cancelled: never to be charged again",
      { ...open, livePayment: { state: "CANCELLED" } },
      "paid",
    ],
  ] as const)("%s", (_what, checkout, standing) => {
    expect(standingOf(checkout, now)).toBe(standing);
  });
});
