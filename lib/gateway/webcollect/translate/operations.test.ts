import { expect, it } from "vitest";
import { cancel, capture, changeAmount, reauthorize, releaseCapture } from "../operate-trade";
import { accepted, refusedWith, scriptedCall } from "../scripted-call";

const orderNo = "KP20191021000003";
const slipNo = "301122334450";

it("captures by a slip and hands the tracking page on", async () => {
  const url = "https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number00=1&number01=301122334450";
  const { call, sent } = scriptedCall(accepted(`<slipUrlPc><![CDATA[${url}]]></slipUrlPc>`), accepted());
  expect(await capture(call, { orderNo, slipNo, carrier: "yamato" })).toEqual({
    is: "yes",
    value: { trackingUrl: url },
  });
  expect(await capture(call, { orderNo, slipNo: "X-1", carrier: "other" })).toEqual({
    is: "yes",
    value: { trackingUrl: null },
  });
  expect(sent).toEqual([
    ["E01", { order_no: orderNo, slip_no: slipNo, delivery_service_code: "00" }],
    ["E01", { order_no: orderNo, slip_no: "X-1", delivery_service_code: "99" }],
  ]);
});

it("asks what the protocol names", async () => {
  const { call, sent } = scriptedCall(accepted(), accepted(), accepted(), accepted());
  for (const answer of [
    await releaseCapture(call, { orderNo, slipNo }),
    await cancel(call, { orderNo }),
    await changeAmount(call, { orderNo, amountYen: 2980 }),
    await reauthorize(call, { orderNo }),
  ])
    expect(answer).toEqual({ is: "yes", value: null });
  expect(sent).toEqual([
    ["E02", { order_no: orderNo, slip_no: slipNo }],
    ["A06", { order_no: orderNo }],
    ["A07", { order_no: orderNo, new_price: "2980" }],
    ["A11", { order_no: orderNo }],
  ]);
});

it("tells a cancelled trade from one that cannot be cancelled", async () => {
  const trade = (status: number) =>
    accepted(
      `<resultCount>1</resultCount><resultData><orderNo>${orderNo}</orderNo><settlePrice>1</settlePrice><statusInfo>${status}</statusInfo></resultData>`,
    );
  const asked = async (...bodies: string[]) =>
    cancel(scriptedCall(refusedWith("A062010003"), ...bodies).call, { orderNo });
  expect(await asked(trade(40))).toEqual({ is: "no", reason: "already-done", code: "A062010003" });
  expect(await asked(trade(21))).toMatchObject({ reason: "not-possible-now" });
  expect(await asked("")).toMatchObject({ reason: "not-possible-now" });
});

it("knows why a change of amount was refused, and keeps the issuer's code", async () => {
  const change = async (body: string) => changeAmount(scriptedCall(body).call, { orderNo, amountYen: 9 });
  expect(await change(refusedWith("A070000000"))).toMatchObject({ is: "no", reason: "night-window" });
  expect(await change(refusedWith("A074000002"))).toMatchObject({ is: "no", reason: "increase-refused" });
  expect(await change(refusedWith("A076000001", "G54"))).toEqual({
    is: "no",
    reason: "amount-refused",
    code: "A076000001",
    creditCode: "G54",
  });
  expect(await change(refusedWith("A075000001"))).toEqual({ is: "unknown", cause: "gateway-fault" });
});

it("never says of an operation what can only be said of a charge", async () => {
  expect(await reauthorize(scriptedCall(refusedWith("A082000004")).call, { orderNo })).toMatchObject({
    reason: "other",
  });
});
