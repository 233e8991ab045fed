import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";

/** An ordinary shop: what it knows is docs/protocol.md, and it speaks plain HTTP. Each answer is compared to the byte. */
let gateway: Awaited<ReturnType<typeof freshSandbox>>;
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());

const SHOP = { trader_code: "888888801" };
const ACCESS_KEY = "1234567";
const sha256 = (...values: string[]) => createHash("sha256").update(values.join("")).digest("hex");

async function post(path: string, form: Record<string, string>): Promise<string> {
  const body = new URLSearchParams({ ...form, ...SHOP });
  const answer = await fetch(`${gateway.url}/test_gateway/${path}.api`, { method: "POST", body });
  expect(answer.status).toBe(200);
  return answer.text();
}

async function at(time: string) {
  await gateway.control("clock", { now: `2019-10-21T${time}+09:00`, frozen: true });
}
const stamp = (time: string) => `20191021${time.replaceAll(":", "")}`;

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<return><returnCode>0</returnCode><errorCode></errorCode>';
const accepted = (time: string, inside = "") =>
  `${HEAD}<returnDate>${stamp(time)}</returnDate>${inside}</return>`;

type Sale = { orderNo: string; memberId: string; method: string };
type Changes = {
  price: string;
  status: string;
  approval: string;
  approvedAt: string;
  slip?: string;
  slipAt?: string;
  cancelledAt?: string;
  changedAt?: string;
};

/** protocol § 24.5, field by field. */
function inquired(time: string, { orderNo, memberId, method }: Sale, now: Changes): string {
  const moment = (of?: string) => (of ? stamp(of) : "");
  return accepted(
    time,
    `<resultCount>1</resultCount><resultData><orderNo>${orderNo}</orderNo><deviceDiv>2</deviceDiv><settleDate>${stamp("14:05:00")}</settleDate><orderDataSeq>1</orderDataSeq><settlePrice>${now.price}</settlePrice><settleMethodDiv>0</settleMethodDiv><settleMethod>${method}</settleMethod><statusInfo>${now.status}</statusInfo><memberId>${memberId}</memberId><payWay>1</payWay><crdCResCd>${now.approval}</crdCResCd><crdCResDate>${stamp(now.approvedAt)}</crdCResDate><threeDCode>0000</threeDCode><voteNumber></voteNumber><expiredDays></expiredDays><emoneyExpiredDays></emoneyExpiredDays><packingInfo>0</packingInfo><slipNo>${now.slip ?? ""}</slipNo><extraSlipNo></extraSlipNo><deliveryServiceCode>${now.slip ? "00" : ""}</deliveryServiceCode><allDeliveryDate></allDeliveryDate><finishDate></finishDate><slipDate>${moment(now.slipAt)}</slipDate><scheduledShippingDate></scheduledShippingDate><warningInfo></warningInfo><cancelDate>${moment(now.cancelledAt)}</cancelDate><renewalDate>${moment(now.changedAt)}</renewalDate><idcodeResPayinfoKey></idcodeResPayinfoKey></resultData>`,
  );
}

function held(time: string, lastFour: string, code: string, creditedAt: string): string {
  return accepted(
    time,
    `<cardUnit>1</cardUnit><cardData><cardKey>1</cardKey><maskingCardNo>************${lastFour}</maskingCardNo><cardExp>1123</cardExp><cardOwner>TARO YAMADA</cardOwner><cardCodeApi>${code}</cardCodeApi><lastCreditDate>${stamp(creditedAt)}</lastCreditDate><subscriptionFlg>0</subscriptionFlg><regularFlg>0</regularFlg></cardData>`,
  );
}

/** The approval number is the gateway's own choice: six digits. */
function approvalIn(xml: string): string {
  const approval = /<crdCResCd>(\d{6})<\/crdCResCd>/.exec(xml)?.[1];
  if (!approval) throw new Error(`no approval number: ${xml}`);
  return approval;
}

test.each([
  { name: "a Visa card", card: "4999090000000014", lastFour: "0014", method: "9" },
  { name: "a Rakuten card", card: "4999140000000017", lastFour: "0017", method: "14" },
])("token, A08, A03, E04, A07, E01, E02, A06, A05 with $name", async ({ card, lastFour, method }) => {
  const sale = { orderNo: `KP20191021-${method}`, memberId: `kpm${method.padStart(8, "0")}`, method };
  const order = { order_no: sale.orderNo };
  const inquire = () => post("tradeInfo", { function_div: "E04", ...order });
  const member = { member_id: sale.memberId, authentication_key: "a1B2c3D4" };
  const signed = { ...member, check_sum: sha256(sale.memberId, "a1B2c3D4", ACCESS_KEY) };
  const cards = () => post("creditInfoGet", { function_div: "A03", ...signed });

  await at("14:04:50");
  const issued = await post("getToken", {
    function_div: "Y01",
    auth_div: "3",
    option_service_div: "01",
    check_sum: sha256(sale.memberId, "a1B2c3D4", ACCESS_KEY, "3"),
    card_no: card,
    card_owner: "TARO YAMADA",
    card_exp: "1123",
    security_code: "123",
    ...member,
  });
  const token = /^\{"token":"([0-9A-Za-z]{16})"\}$/.exec(issued)?.[1] ?? "";
  expect(issued).toBe(`{"token":"${token}"}`);
  expect(await cards()).toBe(accepted("14:04:50", "<cardUnit>0</cardUnit>"));

  await at("14:05:00");
  const charged = await post("creditToken", {
    function_div: "A08",
    ...order,
    device_div: "2",
    settle_price: "3980",
    buyer_name_kanji: "山田太郎",
    buyer_tel: "090-1234-5678",
    buyer_email: "taro@example.com",
    pay_way: "1",
    goods_name: "お買い物",
    token,
    trader_ec_url: "https://shop.example/3ds",
    ec_cart_code: "ordinary",
    reserve_1: "label",
  });
  const first = { approval: approvalIn(charged), approvedAt: "14:05:00" };
  expect(charged).toBe(accepted("14:05:00", `<crdCResCd>${first.approval}</crdCResCd>`));
  expect(await cards()).toBe(held("14:05:00", lastFour, "9", "14:05:00"));
  expect(await inquire()).toBe(inquired("14:05:00", sale, { price: "3980", status: "4", ...first }));

  await at("14:06:00");
  const changed = await post("creditChangePrice", { function_div: "A07", ...order, new_price: "2980" });
  expect(changed).toBe(accepted("14:06:00"));
  const afterwards = await inquire();
  const second = { approval: approvalIn(afterwards), approvedAt: "14:06:00" };
  const lower = { price: "2980", ...second };
  expect(afterwards).toBe(inquired("14:06:00", sale, { ...lower, status: "4", changedAt: "14:06:00" }));

  await at("14:07:00");
  const slip = { ...order, slip_no: "301122334450" };
  const shipped = await post("shipmentEntry", { function_div: "E01", ...slip, delivery_service_code: "00" });
  expect(shipped).toBe(accepted("14:07:00", `<slipUrlPc>${gateway.url}/tracking/301122334450</slipUrlPc>`));
  const under = { slip: "301122334450", slipAt: "14:07:00", changedAt: "14:07:00" };
  expect(await inquire()).toBe(inquired("14:07:00", sale, { ...lower, status: "30", ...under }));

  await at("14:08:00");
  expect(await post("shipmentCancel", { function_div: "E02", ...slip })).toBe(accepted("14:08:00"));
  expect(await inquire()).toBe(inquired("14:08:00", sale, { ...lower, status: "4", changedAt: "14:08:00" }));

  await at("14:09:00");
  expect(await post("creditCancel", { function_div: "A06", ...order })).toBe(accepted("14:09:00"));
  const ended = { status: "40", cancelledAt: "14:09:00", changedAt: "14:09:00" };
  expect(await inquire()).toBe(inquired("14:09:00", sale, { ...lower, ...ended }));

  await at("14:10:00");
  const shown = await cards();
  const lastCredit = /<lastCreditDate>(\d{14})</.exec(shown)?.[1] ?? "";
  const removal = { function_div: "A05", ...signed, card_key: "1", last_credit_date: lastCredit };
  expect(await post("creditInfoDelete", { ...removal, last_credit_date: stamp("13:00:00") })).toBe(
    refused("14:10:00", "A053000001"),
  );
  expect(await post("creditInfoDelete", removal)).toBe(accepted("14:10:00"));
  expect(await cards()).toBe(accepted("14:10:00", "<cardUnit>0</cardUnit>"));
});

const refused = (time: string, code: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<return><returnCode>1</returnCode><errorCode>${code}</errorCode><returnDate>${stamp(time)}</returnDate></return>`;
