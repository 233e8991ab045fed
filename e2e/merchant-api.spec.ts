import { expect, test } from "@playwright/test";
import type { BuyerId } from "@/lib/buyers/rules";
import { digest } from "@/lib/digest";
import { registerAddress } from "@/lib/merchants/register-address";
import type { MerchantId } from "@/lib/merchants/rules";
import { pay } from "@/lib/payments/pay";
import { makeBuyer, makeCheckout } from "@/prisma/factories";
import { db } from "./arrange";
import { gatewayContext, keepCard } from "./arrange-card";
import { makeShop } from "./arrange-shop";
import { type Knock, knock } from "./knock";

const FUNCTIONS =
  "credit credit3D creditInfoGet creditInfoUpdate creditInfoDelete creditCancel creditChangePrice creditToken creditToken3D " +
  "reAuth cvs1 cvs2 cvs3 e_money1 e_money2 e_money3 e_money4 e_money5 e_money6 bank1 shipmentEntry shipmentCancel changeDate " +
  "tradeInfo regular regular3D regularInfo regularUpdate regularDelete regularToken regularToken3D traderIp paypaySettle " +
  "paypaySettleCancel paypayChangePrice carrierSettle carrierCancel carrierChangePrice getToken";
const paths = [
  ...FUNCTIONS.split(" ").flatMap((name) => [`/api/${name}`, `/test_gateway/${name}.api`]),
  ...["authXp", "shipmentEntryXp", "shipmentCancelXp", "tradeInfoXp"].flatMap((name) => [
    `/api/xp/${name}`,
    `/test_gateway/xp/${name}.api`,
  ]),
];

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n<return><returnCode>';

async function post(path: string, fields: Record<string, string>, given: Knock = {}) {
  const body = new URLSearchParams(fields).toString();
  const { status, text, headers } = await knock(path, { method: "POST", headers: FORM, body, ...given });
  expect(status, path).toBe(200);
  expect(headers["content-type"]).toBe("application/xml; charset=utf-8");
  expect(headers["set-cookie"]).toBeUndefined();
  expect(text.startsWith(XML), text).toBe(true);
  return text;
}

const of = (text: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];

test("every public path answers in XML, whatever is sent", async () => {
  for (const path of paths) {
    for (const method of ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const { status, text } = await knock(path, { method });
      expect(status, `${method} ${path}`).toBe(200);
      expect(of(text, "errorCode"), `${method} ${path}`).toBe("Z012000001");
    }
    expect((await knock(path, { method: "HEAD" })).status, path).toBe(200);
    expect(of(await post(path, {}), "errorCode"), path).toBe("Z012000002");
    expect(of(await post(path, { function_div: "X99" }), "errorCode"), path).toBe("Z012000003");
  }
});

test("in no other case, with no other suffix, under no second address", async () => {
  for (const path of [
    "/api/tradeinfo",
    "/api/TradeInfo",
    "/api/tradeInfo.api",
    "/api/authXp",
    "/api/xp/tradeInfo",
    "/test_gateway/tradeInfo",
    "/test_gateway/tradeInfo.API",
    "/test_gateway/authXp.api",
    "/test_gateway/xp/tradeInfo.api",
    "/webcollect/tradeInfo",
  ])
    expect(
      (await knock(path, { method: "POST", headers: FORM, body: "function_div=E04" })).status,
      path,
    ).toBe(404);
});

test("a shop ships, asks, lowers and cancels by its own numbers, in both shapes", async () => {
  const shop = await makeShop();
  const merchantId = shop.merchantId as MerchantId;
  const ctx = gatewayContext();
  const buyer = await makeBuyer(db);
  const { cardId } = await keepCard(buyer, { number: "4999140000000017" });
  const { merchantOrderNo, linkId } = await makeCheckout(db, { merchantId, resultUrl: null });
  const deviceHash = digest("device", buyer.id);
  await db.card.update({ where: { id: cardId }, data: { keptOnDevice: deviceHash } });
  const paid = await pay(ctx, {
    buyerId: buyer.id as BuyerId,
    linkId,
    cardId,
    deviceHash,
    device: "smartphone",
  });
  expect(paid).toMatchObject({ ok: true });

  const { code } = await db.merchant.findUniqueOrThrow({ where: { id: merchantId } });
  const mine = { trader_code: code, order_no: merchantOrderNo };
  const inquiry = { function_div: "E04", ...mine };
  expect(of(await post("/api/tradeInfo", inquiry), "errorCode")).toBe("Z012000009");
  const seen = of(await post("/api/traderIp", { function_div: "H01", trader_code: code }), "ipAddress") ?? "";
  expect(seen).toBe("127.0.0.1");
  await registerAddress(ctx, { merchantId, address: seen, by: "operator" });
  const spoofed = { headers: { ...FORM, "x-forwarded-for": "203.0.113.9" } };
  expect(
    of(await post("/api/traderIp", { function_div: "H01", trader_code: code }, spoofed), "ipAddress"),
  ).toBe(seen);

  const told = await post("/test_gateway/tradeInfo.api", inquiry);
  const facts = [
    "returnCode",
    "errorCode",
    "resultCount",
    "orderNo",
    "deviceDiv",
    "settleMethod",
    "statusInfo",
  ];
  expect(facts.map((name) => of(told, name))).toEqual(["0", "", "1", merchantOrderNo, "1", "14", "4"]);
  const lower = { function_div: "A07", ...mine, new_price: "3980" };
  const slip = `${Date.now()}`.slice(-11);
  const slipped = { ...mine, slip_no: slip + (Number(slip) % 7), delivery_service_code: "00" };
  const hour = new Date(Date.now() + 9 * 3_600_000).getUTCHours();
  const lowered = of(await post("/api/creditChangePrice", lower), "errorCode");
  expect(lowered).toBe(hour === 23 || hour === 0 ? "A070000000" : "");
  const entered = await post("/api/shipmentEntry", { function_div: "E01", ...slipped });
  expect([of(entered, "returnCode"), of(entered, "slipUrlPc")]).toEqual(["0", expect.stringContaining(slip)]);
  expect(of(await post("/api/tradeInfo", inquiry), "statusInfo")).toBe("30");
  const removal = { function_div: "E02", ...slipped };
  expect(of(await post("/test_gateway/shipmentCancel.api", removal), "errorCode")).toBe("");
  expect(of(await post("/api/creditCancel", { function_div: "A06", ...mine }), "returnCode")).toBe("0");
  expect(of(await post("/api/tradeInfo", inquiry), "statusInfo")).toBe("40");
});
