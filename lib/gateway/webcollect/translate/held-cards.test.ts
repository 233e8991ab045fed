import { expect, it } from "vitest";
import { heldCard, removeHeldCard, updateHeldCard } from "../held-card";
import { accepted, ONE_CARD, refusedWith, scriptedCall } from "../scripted-call";

const holder = { memberId: "kpm00000123", authenticationKey: "a1B2c3D4" };

it("shows the card of the protocol's example", async () => {
  expect(await heldCard(scriptedCall(accepted(ONE_CARD)).call, "1234567", holder)).toEqual({
    is: "yes",
    value: {
      cardKey: "1",
      lastCreditDate: "20191021140640",
      owner: "TARO YAMADA",
      inUse: false,
      shown: { lastFour: "1023", expiryYear: 2023, expiryMonth: 11, companyCode: 9 },
    },
  });
});

it("shows no card when there is none, and does not know when one cannot be read", async () => {
  const none = scriptedCall(accepted("<cardUnit>0</cardUnit>"));
  expect(await heldCard(none.call, "1", holder)).toEqual({ is: "yes", value: null });
  const odd = scriptedCall(accepted(ONE_CARD.replace("1123", "1323")));
  expect(await heldCard(odd.call, "1", holder)).toEqual({ is: "unknown", cause: "unreadable" });
});

it("removes the card that is there now", async () => {
  const { call, sent } = scriptedCall(accepted(ONE_CARD), accepted());
  expect(await removeHeldCard(call, "1234567", holder)).toEqual({ is: "yes", value: null });
  expect(sent[1]).toMatchObject(["A05", { card_key: "1", last_credit_date: "20191021140640" }]);
});

it("has removed a card that is gone already", async () => {
  const { call, sent } = scriptedCall(accepted("<cardUnit>0</cardUnit>"));
  expect(await removeHeldCard(call, "1", holder)).toEqual({ is: "yes", value: null });
  expect(sent).toHaveLength(1);
});

it("has removed a card that somebody else removed in between", async () => {
  const nobody = accepted("<cardUnit>0</cardUnit>");
  const { call, sent } = scriptedCall(accepted(ONE_CARD), refusedWith("A051010651"), nobody);
  expect(await removeHeldCard(call, "1", holder)).toEqual({ is: "yes", value: null });
  expect(sent.map(([div]) => div)).toEqual(["A03", "A05", "A03"]);
});

it("looks once more when the card was charged in between", async () => {
  const stale = refusedWith("A053000001");
  const once = scriptedCall(
    accepted(ONE_CARD),
    stale,
    accepted(ONE_CARD.replace("140640", "150000")),
    accepted(),
  );
  expect((await removeHeldCard(once.call, "1", holder)).is).toBe("yes");
  expect(once.sent[3]?.[1].last_credit_date).toBe("20191021150000");
  const twice = scriptedCall(accepted(ONE_CARD), stale, accepted(ONE_CARD), stale, accepted(ONE_CARD));
  expect(await removeHeldCard(twice.call, "1", holder)).toMatchObject({ reason: "changed-meanwhile" });
  expect(twice.sent).toHaveLength(4);
});

it("gives the card that is there now its new expiry, and leaves its owner as he is", async () => {
  const { call, sent } = scriptedCall(accepted(ONE_CARD), accepted());
  const expiry = { expiryYear: 2030, expiryMonth: 1 };
  expect(await updateHeldCard(call, "1234567", holder, expiry)).toEqual({ is: "yes", value: null });
  expect(sent[1]).toEqual([
    "A04",
    {
      member_id: "kpm00000123",
      authentication_key: "a1B2c3D4",
      check_sum: "563b6b089e184a68d6219d29945b90199f9c101b6fbd87742dfc49f9898456af",
      card_key: "1",
      card_exp: "0130",
      card_owner: "TARO YAMADA",
      last_credit_date: "20191021140640",
    },
  ]);
});

it("looks once more when the card moved before it was renewed, then says so", async () => {
  const expiry = { expiryYear: 2030, expiryMonth: 1 };
  const stale = refusedWith("A043000001");
  const once = scriptedCall(accepted(ONE_CARD), stale, accepted(ONE_CARD), accepted());
  expect((await updateHeldCard(once.call, "1", holder, expiry)).is).toBe("yes");
  const twice = scriptedCall(accepted(ONE_CARD), stale, accepted(ONE_CARD), stale, accepted(ONE_CARD));
  expect(await updateHeldCard(twice.call, "1", holder, expiry)).toMatchObject({
    is: "no",
    reason: "changed-meanwhile",
    code: "A043000001",
  });
  expect(twice.sent).toHaveLength(4);
  const silent = scriptedCall("");
  expect(await updateHeldCard(silent.call, "1", holder, expiry)).toMatchObject({
    is: "no",
    reason: "busy",
    code: "not-sent",
  });
});

it("has given an expiry that somebody else gave in between", async () => {
  const { call, sent } = scriptedCall(accepted(ONE_CARD), refusedWith("A043000002"));
  const expiry = { expiryYear: 2030, expiryMonth: 1 };
  expect(await updateHeldCard(call, "1", holder, expiry)).toEqual({ is: "yes", value: null });
  expect(sent).toHaveLength(2);
});

it("says why an issuer does not renew a card", async () => {
  const expiry = { expiryYear: 2030, expiryMonth: 1 };
  const refused = scriptedCall(accepted(ONE_CARD), refusedWith("A044000001", "G83"));
  expect(await updateHeldCard(refused.call, "1", holder, expiry)).toMatchObject({
    reason: "wrong-number-or-expiry",
    creditCode: "G83",
  });
});

it("leaves a card alone that a pre-order reserved", async () => {
  const { call, sent } = scriptedCall(accepted(ONE_CARD.replace("<subscriptionFlg>0", "<subscriptionFlg>1")));
  expect(await removeHeldCard(call, "1", holder)).toMatchObject({ is: "no", reason: "in-use" });
  expect(sent).toHaveLength(1);
});
