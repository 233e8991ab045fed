import { expect, it } from "vitest";
import { checksum } from "../checksum";
import { guestTokenInfo, memberTokenInfo } from "./token-info";

const contract = { traderCode: "888888801", accessKey: "1234567" };
const holder = { memberId: "kpm00000123", authenticationKey: "a1B2c3D4" };
const added = {
  traderCode: "888888801",
  authDiv: "3",
  optServDiv: "01",
  memberId: "kpm00000123",
  authKey: "a1B2c3D4",
  checkSum: "c0bb0df69a5fef78f6fcff54d6bed55ce45e28c33e04585d88b7b89c8cc5c3eb",
};

it("asks for authentication and keeping when a card is added", () => {
  expect(memberTokenInfo(contract, holder)).toEqual(added);
});

it("points at the held card when only its security code is asked", () => {
  const shown = { lastFour: "1023", expiryYear: 2023, expiryMonth: 11, companyCode: 9 };
  const held = { cardKey: "1", lastCreditDate: "20191021140640", owner: "TARO YAMADA", inUse: false, shown };
  expect(memberTokenInfo(contract, holder, held)).toEqual({
    ...added,
    cardKey: "1",
    lastCreditDate: "20191021140640",
  });
});

it("asks for authentication alone when a card is used once, and names no member", () => {
  const checkSum = checksum("1234567", "3");
  expect(guestTokenInfo(contract)).toEqual({
    traderCode: "888888801",
    authDiv: "3",
    optServDiv: "00",
    checkSum,
  });
});
