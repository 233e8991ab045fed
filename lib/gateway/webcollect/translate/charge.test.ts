import { expect, it } from "vitest";
import type { AuthorizeWish, CardRef } from "../../port";
import { completeChallenge, payByStoredCard, payByToken, storeCard } from "../charge-card";
import { accepted, ONE_CARD, refusedWith, scriptedCall } from "../scripted-call";

const buyer = { name: "山田太郎", phone: "090-1234-5678", email: "taro@example.com" };
const holder = { memberId: "kpm00000123", authenticationKey: "a1B2c3D4" };
const means = {
  by: "token",
  token: "Tk7Qm2Xr9Lb4Vd1A",
  returnUrl: "https://wallet.example/3ds/k3v8",
} as const;
const order: AuthorizeWish = {
  orderNo: "KP20191021000001",
  amountYen: 3980,
  payWay: 1,
  goodsName: "お買い物",
  buyer,
  device: "smartphone",
  means,
};

it("charges a token as the protocol's example does", async () => {
  const { call, sent } = scriptedCall(accepted("<crdCResCd>482913</crdCResCd>"));
  const answer = await payByToken(call, order, means);
  expect(answer).toEqual({ is: "yes", value: { outcome: "approved", approvalNo: "482913" } });
  const body = new URLSearchParams({
    function_div: "A08",
    trader_code: "888888801",
    ...sent[0]?.[1],
  }).toString();
  expect(body).toBe(
    "function_div=A08&trader_code=888888801&device_div=1&order_no=KP20191021000001&settle_price=3980&buyer_name_kanji=%E5%B1%B1%E7%94%B0%E5%A4%AA%E9%83%8E" +
      "&buyer_tel=090-1234-5678&buyer_email=taro%40example.com&pay_way=1&goods_name=%E3%81%8A%E8%B2%B7%E3%81%84%E7%89%A9&token=Tk7Qm2Xr9Lb4Vd1A" +
      "&trader_ec_url=https%3A%2F%2Fwallet.example%2F3ds%2Fk3v8",
  );
});

it("reads the other spelling of the approval number", async () => {
  const { call } = scriptedCall(accepted("<crdCResCode>482913</crdCResCode>"));
  expect(await payByToken(call, order, means)).toMatchObject({ value: { approvalNo: "482913" } });
});

it("says who refused, and keeps both codes", async () => {
  const { call } = scriptedCall(refusedWith("A082000010", "G55"));
  expect(await payByToken(call, order, means)).toEqual({
    is: "no",
    reason: "over-limit",
    code: "A082000010",
    creditCode: "G55",
  });
});

it("does not know when an accepted charge carries neither approval nor challenge", async () => {
  expect(await payByToken(scriptedCall(accepted()).call, order, means)).toEqual({
    is: "unknown",
    cause: "unreadable",
  });
});

it.each([
  ["A082000003", "already-sent"],
  ["Z012000005", "gateway-fault"],
  ["Z019999999", "gateway-fault"],
])("does not know after %s", async (code, cause) => {
  expect(await payByToken(scriptedCall(refusedWith(code)).call, order, means)).toEqual({
    is: "unknown",
    cause,
  });
});

it("keeps a code that it has no word for", async () => {
  const { call } = scriptedCall(refusedWith("A082000099"));
  expect(await payByToken(call, order, means)).toEqual({ is: "no", reason: "other", code: "A082000099" });
});

it("keeps a card by a charge of one yen, and hands the challenge on", async () => {
  const html = `<!doctype html><form id="f" method="post" action="https://sandbox.example/acs/9f2c"></form>`;
  const { call, sent } = scriptedCall(
    accepted(
      `<threeDAuthHtml><![CDATA[${html}]]></threeDAuthHtml><threeDToken>4f1d9a7c2b6e8053d1c7a94e6b2f8035</threeDToken>`,
    ),
  );
  const answer = await storeCard(call, { ...order, ...means, card: "unused" as CardRef });
  expect(answer).toEqual({
    is: "yes",
    value: { outcome: "challenge", html, challengeToken: "4f1d9a7c2b6e8053d1c7a94e6b2f8035" },
  });
  expect(sent[0]).toMatchObject(["A08", { settle_price: "1", pay_way: "1", trader_ec_url: means.returnUrl }]);
  expect(sent[0]?.[1]).not.toHaveProperty("card");
});

it("looks the stored card up just before it is charged, without 3-D Secure", async () => {
  const { call, sent } = scriptedCall(accepted(ONE_CARD), accepted("<crdCResCd>000001</crdCResCd>"));
  expect(await payByStoredCard(call, "1234567", order, holder)).toMatchObject({
    value: { approvalNo: "000001" },
  });
  expect(sent.map(([div]) => div)).toEqual(["A03", "A01"]);
  const check_sum = "563b6b089e184a68d6219d29945b90199f9c101b6fbd87742dfc49f9898456af";
  const member = { member_id: "kpm00000123", authentication_key: "a1B2c3D4", check_sum };
  expect(sent[0]?.[1]).toEqual(member);
  expect(sent[1]?.[1]).toMatchObject({
    ...member,
    auth_div: "0",
    option_service_div: "01",
    card_key: "1",
    last_credit_date: "20191021140640",
  });
  expect(Object.keys(sent[1]?.[1] ?? {})).not.toContain("card_code_api");
});

const FRESH = ONE_CARD.replace("20191021140640", "20191021140700");

it.each(["A012030001", "A011012271"])(
  "looks up once more when the card was charged in between: %s",
  async (code) => {
    const { call, sent } = scriptedCall(
      accepted(ONE_CARD),
      refusedWith(code),
      accepted(FRESH),
      accepted("<crdCResCd>7</crdCResCd>"),
    );
    expect((await payByStoredCard(call, "1", order, holder)).is).toBe("yes");
    expect(sent[3]?.[1].last_credit_date).toBe("20191021140700");
  },
);

it.each([
  ["A012030001", "charged again", FRESH, "busy"],
  ["A012030001", "not charged", ONE_CARD, "card-gone"],
  ["A011012271", "charged again", FRESH, "busy"],
  ["A011012271", "not charged", ONE_CARD, "busy"],
])("looks up no oftener than twice: %s on a card %s meanwhile", async (code, _, second, reason) => {
  const { call, sent } = scriptedCall(
    accepted(ONE_CARD),
    refusedWith(code),
    accepted(second),
    refusedWith(code),
  );
  expect(await payByStoredCard(call, "1", order, holder)).toMatchObject({ is: "no", reason, code });
  expect(sent).toHaveLength(4);
});

it("never charges after a look-up that failed, and says so", async () => {
  const silent = scriptedCall("");
  expect(await payByStoredCard(silent.call, "1", order, holder)).toEqual({
    is: "no",
    reason: "busy",
    code: "not-sent",
  });
  expect(silent.sent).toHaveLength(1);
  const empty = scriptedCall(accepted("<cardUnit>0</cardUnit>"));
  expect(await payByStoredCard(empty.call, "1", order, holder)).toMatchObject({ reason: "card-gone" });
});

it("posts back what 3-D Secure posted, as the protocol's example does", async () => {
  const posted =
    "COMP_CD=0014&TOKEN=Tk7Qm2Xr9Lb4Vd1Z&CARD_EXP=1123&ITEM_PRICE=3980&ITEM_TAX=0&CUST_CD=0000000003&SHOP_ID=888888801&TERM_CD=00001&CRD_RES_CD=000000&RES_VE=Y&RES_PA=Y" +
    "&RES_CODE=0001&3D_INF=&3D_TRAN_ID=20191021140635000003&SEND_DT=20191021140635&HASH_VALUE=cf138351fc8552c2ad2b01dee36eb0659d4106425f9d702c4b10bb00f111a5ca";
  const { call, sent } = scriptedCall(accepted("<crdCResCd>482917</crdCResCd>"));
  const challengeToken = "4f1d9a7c2b6e8053d1c7a94e6b2f8035";
  const returned = { ...Object.fromEntries(new URLSearchParams(posted)), EXTRA: "1" };
  expect(
    await completeChallenge(call, { orderNo: "KP20191021000003", challengeToken, returned }),
  ).toMatchObject({
    is: "yes",
    value: { approvalNo: "482917" },
  });
  const body = new URLSearchParams({
    function_div: "A09",
    trader_code: "888888801",
    ...sent[0]?.[1],
  }).toString();
  expect(body).toBe(
    "function_div=A09&trader_code=888888801&order_no=KP20191021000003&comp_cd=0014&token=Tk7Qm2Xr9Lb4Vd1Z&card_exp=1123&item_price=3980&item_tax=0&cust_cd=0000000003" +
      "&shop_id=888888801&term_cd=00001&crd_res_cd=000000&res_ve=Y&res_pa=Y&res_code=0001&three_d_inf=&three_d_tran_id=20191021140635000003&send_dt=20191021140635" +
      "&hash_value=cf138351fc8552c2ad2b01dee36eb0659d4106425f9d702c4b10bb00f111a5ca&three_d_token=4f1d9a7c2b6e8053d1c7a94e6b2f8035",
  );
});

it("a repeated A09 is unknown, a cancelled one a refusal", async () => {
  const wish = { orderNo: "KP1", challengeToken: "t", returned: {} };
  expect(await completeChallenge(scriptedCall(refusedWith("A092000001")).call, wish)).toEqual({
    is: "unknown",
    cause: "already-sent",
  });
  expect(await completeChallenge(scriptedCall(refusedWith("A092000004")).call, wish)).toMatchObject({
    reason: "challenge-failed",
  });
});
