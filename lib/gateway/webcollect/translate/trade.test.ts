import { expect, it } from "vitest";
import { inquire } from "../operate-trade";
import { accepted, scriptedCall } from "../scripted-call";

/** protocol § 24.5 */
const CAPTURED =
  "<resultCount>1</resultCount>\n<resultData><orderNo>KP20191021000003</orderNo><deviceDiv>1</deviceDiv><settleDate>20191021140602</settleDate><orderDataSeq>1</orderDataSeq><settlePrice>3980</settlePrice><settleMethodDiv>0</settleMethodDiv><settleMethod>14</settleMethod><statusInfo>30</statusInfo><memberId>kpm00000123</memberId><payWay>1</payWay><crdCResCd>482917</crdCResCd><crdCResDate>20191021140640</crdCResDate><threeDCode>0001</threeDCode><voteNumber></voteNumber><expiredDays></expiredDays><emoneyExpiredDays></emoneyExpiredDays><packingInfo>0</packingInfo><slipNo>301122334450</slipNo><extraSlipNo></extraSlipNo><deliveryServiceCode>00</deliveryServiceCode><allDeliveryDate></allDeliveryDate><finishDate></finishDate>\n<slipDate>20191022091500</slipDate><scheduledShippingDate></scheduledShippingDate><warningInfo></warningInfo><cancelDate></cancelDate><renewalDate>20191022091500</renewalDate><idcodeResPayinfoKey></idcodeResPayinfoKey></resultData>";
const ORDER = "KP20191021000003";

async function asked(inside: string) {
  return inquire(scriptedCall(accepted(inside)).call, ORDER);
}

it("reads the protocol's example, 14 verbatim", async () => {
  expect(await asked(CAPTURED)).toEqual({
    is: "yes",
    value: {
      orderNo: ORDER,
      amountYen: 3980,
      state: "capture-requested",
      statusInfo: 30,
      settleMethod: 14,
      approvalNo: "482917",
      authorizedAt: new Date("2019-10-21T05:06:40Z"),
      threeDCode: "0001",
      slipNos: ["301122334450"],
    },
  });
});

it.each([
  ["98", 98],
  ["99", 99],
  ["", null],
])("passes acquirer code %j on", async (text, code) => {
  const answer = await asked(CAPTURED.replace("<settleMethod>14", `<settleMethod>${text}`));
  expect(answer).toMatchObject({ value: { settleMethod: code } });
});

it.each(["", "00000000000000", "yesterday"])("knows no authorisation at %j", async (stamp) => {
  const answer = await asked(CAPTURED.replace("<crdCResDate>20191021140640", `<crdCResDate>${stamp}`));
  expect(answer).toMatchObject({ is: "yes", value: { authorizedAt: null } });
});

it.each([
  [0, "requested"],
  [4, "authorized"],
  [5, "reserved"],
  [11, "failed"],
  [15, "failed"],
  [17, "change-failed"],
  [20, "interrupted"],
  [21, "authenticating"],
  [31, "captured"],
  [40, "cancelled"],
  [23, "other"],
])("statusInfo %i is %s", async (statusInfo, state) => {
  const answer = await asked(CAPTURED.replace("<statusInfo>30", `<statusInfo>${statusInfo}`));
  expect(answer).toMatchObject({ value: { statusInfo, state } });
});

it("lists every slip", async () => {
  const more = CAPTURED.replace("<extraSlipNo>", "<extraSlipNo>123456789013,301122334461");
  expect(await asked(more)).toMatchObject({
    value: { slipNos: ["301122334450", "123456789013", "301122334461"] },
  });
});

it("has no trade only when the gateway counts none", async () => {
  expect(await asked("<resultCount>0</resultCount>")).toEqual({ is: "yes", value: null });
  expect(await asked("")).toEqual({ is: "unknown", cause: "unreadable" });
  expect(await asked("<resultCount>1</resultCount>")).toEqual({ is: "unknown", cause: "unreadable" });
  expect(await asked(CAPTURED.replace(ORDER, "KP20191021000009"))).toEqual({
    is: "unknown",
    cause: "unreadable",
  });
  expect(await asked(CAPTURED.replace("<statusInfo>30", "<statusInfo>"))).toMatchObject({ is: "unknown" });
});
