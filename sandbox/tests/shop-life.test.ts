import { afterAll, beforeAll, expect, test } from "vitest";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { type Form, memberForm } from "@/sandbox/testing/gateway-client";

let gateway: Awaited<ReturnType<typeof freshSandbox>>;
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());

const SLIP = "301122334450";
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<return>';
const clock = (now: string) => gateway.control("clock", { now: `2019-10-${now}+09:00`, frozen: true });

/** An accepted answer, byte for byte: protocol § 3. */
const accepted = (date: string, rest = "") =>
  `${HEAD}<returnCode>0</returnCode><errorCode></errorCode><returnDate>201910${date}</returnDate>${rest}</return>`;
const refused = (date: string, code: string) =>
  `${HEAD}<returnCode>1</returnCode><errorCode>${code}</errorCode><returnDate>201910${date}</returnDate></return>`;

interface Seen {
  price?: string;
  status: string;
  approval: string;
  slip?: [number: string, registered: string];
  renewed?: string;
  cancelled?: string;
}

/** E04 in full: protocol § 11, § 24.5. */
function trade(order: string, method: string, seen: Seen): string {
  const [slip = "", slipDate = ""] = seen.slip ?? [];
  return `<resultCount>1</resultCount><resultData><orderNo>${order}</orderNo><deviceDiv>1</deviceDiv><settleDate>20191021140500</settleDate><orderDataSeq>1</orderDataSeq><settlePrice>${seen.price ?? "3980"}</settlePrice><settleMethodDiv>0</settleMethodDiv><settleMethod>${method}</settleMethod><statusInfo>${seen.status}</statusInfo><memberId>kpm00000123</memberId><payWay>1</payWay><crdCResCd>${seen.approval}</crdCResCd><crdCResDate>${seen.price ? "20191021150000" : "20191021140500"}</crdCResDate><threeDCode></threeDCode><voteNumber></voteNumber><expiredDays></expiredDays><emoneyExpiredDays></emoneyExpiredDays><packingInfo>0</packingInfo><slipNo>${slip}</slipNo><extraSlipNo></extraSlipNo><deliveryServiceCode>${slip ? "00" : ""}</deliveryServiceCode><allDeliveryDate></allDeliveryDate><finishDate></finishDate><slipDate>${slipDate}</slipDate><scheduledShippingDate></scheduledShippingDate><warningInfo></warningInfo><cancelDate>${seen.cancelled ?? ""}</cancelDate><renewalDate>${seen.renewed ?? ""}</renewalDate><idcodeResPayinfoKey></idcodeResPayinfoKey></resultData>`;
}

test.each([
  ["4999090000000014", "9", "9"],
  ["4999140000000017", "14", "9"],
])("token, A08, A03, E04, A07, E01, E02, A06, A05 with %s (code %s)", async (number, method, company) => {
  await gateway.control("reset", {});
  const order = `LIFE${method}`;
  const send = async (path: string, div: string, form: Form = {}) =>
    (await gateway.call(path, div, { order_no: order, ...form })).text;
  const approvalNow = async () =>
    (await gateway.call("tradeInfo", "E04", { order_no: order })).read("crdCResCd") ?? "";

  await clock("21T14:05:00");
  const charged = await gateway.chargeToken(number, order, { option_service_div: "01" });
  const approval = await approvalNow();
  expect(approval).toMatch(/^\d{6}$/);
  expect(charged.text).toBe(accepted("21140500", `<crdCResCd>${approval}</crdCResCd>`));

  expect(await send("creditInfoGet", "A03", memberForm())).toBe(
    accepted(
      "21140500",
      `<cardUnit>1</cardUnit><cardData><cardKey>1</cardKey><maskingCardNo>************${number.slice(-4)}</maskingCardNo><cardExp>1123</cardExp><cardOwner>TARO YAMADA</cardOwner><cardCodeApi>${company}</cardCodeApi><lastCreditDate>20191021140500</lastCreditDate><subscriptionFlg>0</subscriptionFlg><regularFlg>0</regularFlg></cardData>`,
    ),
  );
  expect(await send("tradeInfo", "E04")).toBe(
    accepted("21140500", trade(order, method, { status: "4", approval })),
  );

  await clock("21T15:00:00");
  expect(await send("creditChangePrice", "A07", { new_price: "2980" })).toBe(accepted("21150000"));
  const changed: Seen = {
    status: "4",
    price: "2980",
    approval: await approvalNow(),
    renewed: "20191021150000",
  };
  expect(changed.approval).not.toBe(approval);
  expect(await send("tradeInfo", "E04")).toBe(accepted("21150000", trade(order, method, changed)));

  await clock("22T09:15:00");
  expect(await send("shipmentEntry", "E01", { slip_no: SLIP, delivery_service_code: "00" })).toBe(
    accepted("22091500", `<slipUrlPc>${gateway.url}/tracking/${SLIP}</slipUrlPc>`),
  );
  const shipped: Seen = {
    ...changed,
    status: "30",
    slip: [SLIP, "20191022091500"],
    renewed: "20191022091500",
  };
  expect(await send("tradeInfo", "E04")).toBe(accepted("22091500", trade(order, method, shipped)));

  await clock("22T09:30:00");
  expect(await send("shipmentCancel", "E02", { slip_no: SLIP })).toBe(accepted("22093000"));
  expect(await send("creditCancel", "A06")).toBe(accepted("22093000"));
  const date = "20191022093000";
  const cancelled: Seen = { ...changed, status: "40", cancelled: date, renewed: date };
  expect(await send("tradeInfo", "E04")).toBe(accepted("22093000", trade(order, method, cancelled)));
  expect(await send("creditCancel", "A06")).toBe(refused("22093000", "A062010003"));

  const lock = { card_key: "1", last_credit_date: "20191021140500" };
  expect(await send("creditInfoDelete", "A05", { ...memberForm(), ...lock })).toBe(accepted("22093000"));
  expect(await send("creditInfoGet", "A03", memberForm())).toBe(
    accepted("22093000", "<cardUnit>0</cardUnit>"),
  );
});
