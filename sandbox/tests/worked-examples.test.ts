import { afterAll, beforeAll, expect, test } from "vitest";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { memberForm, sha256, tokenForm } from "@/sandbox/testing/gateway-client";
import { lowerCased, PASSWORD, pressThrough } from "@/sandbox/testing/press-through";

let gateway: Awaited<ReturnType<typeof freshSandbox>>;
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<return><returnCode>0</returnCode><errorCode></errorCode>';
const member3 = { auth_div: "3", option_service_div: "01" };

test("the checksums of § 13 are the ones this client sends", () => {
  expect(tokenForm("4999140000001023", member3).check_sum).toBe(
    "c0bb0df69a5fef78f6fcff54d6bed55ce45e28c33e04585d88b7b89c8cc5c3eb",
  );
  expect(tokenForm("4999140000001023").check_sum).toBe(
    "c7ca70b16e73f70ee493f773952b77e190d1afffd5596a8c92bc1ef48926e5db",
  );
  expect(memberForm().check_sum).toBe("563b6b089e184a68d6219d29945b90199f9c101b6fbd87742dfc49f9898456af");
});

test("§ 24.2: a card that approves at once", async () => {
  const answer = await gateway.chargeToken("4999140000000017", "KP20191021000001", { auth_div: "3" });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/xml; charset=utf-8");
  expect(answer.text.replace(/\d{6}<\/crdCResCd>/, "482913</crdCResCd>")).toBe(
    `${HEAD}<returnDate>20191021140500</returnDate><crdCResCd>482913</crdCResCd></return>`,
  );
});

test("§ 24.2: refused for the daily limit", async () => {
  const answer = await gateway.chargeToken("4999090000002556", "KP20191021000002");
  expect(answer.text).toContain(
    "<return><returnCode>1</returnCode><errorCode>A082000010</errorCode><creditErrorCode>G55</creditErrorCode><returnDate>",
  );
});

test("§ 24.3–24.5: challenge, A09, the kept card, the inquiry with 14", async () => {
  const order = "KP20191021000003";
  const opened = await gateway.chargeToken("4999140000001023", order, member3, {
    trader_ec_url: "https://wallet.example/3ds/k3v9",
  });
  expect(opened.text.replace(/acs\/[0-9a-f]+/, "acs/9f2c").replace(/[0-9a-f]{32}/, "4f1d")).toBe(
    `${HEAD}<returnDate>20191021140500</returnDate><threeDAuthHtml><![CDATA[<!doctype html><form id="f" method="post" action="${gateway.url}/acs/9f2c"></form><script>document.getElementById("f").submit()</script>]]></threeDAuthHtml><threeDToken>4f1d</threeDToken></return>`,
  );
  expect((await inquiry(order)).read("statusInfo")).toBe("21");

  const posted = await pressThrough(gateway.post, opened.cdata, PASSWORD);
  expect(Object.keys(posted)).toEqual(POSTED_NAMES);
  expect(posted).toMatchObject({ COMP_CD: "0014", CARD_EXP: "1123", ITEM_PRICE: "3980", RES_CODE: "0001" });
  const values = POSTED_NAMES.slice(0, -1).map((name) => posted[name] ?? "");
  expect(posted.HASH_VALUE).toBe(sha256(...values, "sandbox-3ds"));

  const finished = await gateway.call("creditToken3D", "A09", {
    ...lowerCased(posted),
    order_no: order,
    three_d_token: opened.read("threeDToken") ?? "",
  });
  expect(finished.text).toMatch(
    /<errorCode><\/errorCode><returnDate>\d{14}<\/returnDate><crdCResCd>\d{6}<\/crdCResCd><\/return>$/,
  );

  const held = await gateway.call("creditInfoGet", "A03", memberForm());
  expect(held.text).toBe(
    `${HEAD}<returnDate>20191021140500</returnDate><cardUnit>1</cardUnit><cardData><cardKey>1</cardKey><maskingCardNo>************1023</maskingCardNo><cardExp>1123</cardExp><cardOwner>TARO YAMADA</cardOwner><cardCodeApi>9</cardCodeApi><lastCreditDate>20191021140500</lastCreditDate><subscriptionFlg>0</subscriptionFlg><regularFlg>0</regularFlg></cardData></return>`,
  );

  const found = await inquiry(order);
  const approval = finished.read("crdCResCd");
  expect(found.text).toBe(
    `${HEAD}<returnDate>20191021140500</returnDate><resultCount>1</resultCount><resultData><orderNo>${order}</orderNo><deviceDiv>1</deviceDiv><settleDate>20191021140500</settleDate><orderDataSeq>1</orderDataSeq><settlePrice>3980</settlePrice><settleMethodDiv>0</settleMethodDiv><settleMethod>14</settleMethod><statusInfo>4</statusInfo><memberId>kpm00000123</memberId><payWay>1</payWay><crdCResCd>${approval}</crdCResCd><crdCResDate>20191021140500</crdCResDate><threeDCode>0001</threeDCode><voteNumber></voteNumber><expiredDays></expiredDays><emoneyExpiredDays></emoneyExpiredDays><packingInfo>0</packingInfo><slipNo></slipNo><extraSlipNo></extraSlipNo><deliveryServiceCode></deliveryServiceCode><allDeliveryDate></allDeliveryDate><finishDate></finishDate><slipDate></slipDate><scheduledShippingDate></scheduledShippingDate><warningInfo></warningInfo><cancelDate></cancelDate><renewalDate></renewalDate><idcodeResPayinfoKey></idcodeResPayinfoKey></resultData></return>`,
  );
});

test("an unknown order is no error", async () => {
  expect((await inquiry("NOBODY")).text).toBe(
    `${HEAD}<returnDate>20191021140500</returnDate><resultCount>0</resultCount></return>`,
  );
});

const POSTED_NAMES = [
  "COMP_CD",
  "TOKEN",
  "CARD_EXP",
  "ITEM_PRICE",
  "ITEM_TAX",
  "CUST_CD",
  "SHOP_ID",
  "TERM_CD",
  "CRD_RES_CD",
  "RES_VE",
  "RES_PA",
  "RES_CODE",
  "3D_INF",
  "3D_TRAN_ID",
  "SEND_DT",
  "HASH_VALUE",
];

function inquiry(orderNo: string) {
  return gateway.call("tradeInfo", "E04", { order_no: orderNo });
}
