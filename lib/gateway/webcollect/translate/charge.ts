import type { Approved, AuthorizeWish, Charge, ChargeRefusal, StoreCardWish } from "../../port";
import type { WireAnswer, WireFields } from "../read-answer";
import type { HeldCard } from "./held-cards";
import { buyerNameOf, goodsNameOf } from "./wire-words";

/** A08 (protocol § 6.1). Who keeps the card and with what authentication is bound into the token. */
export function tokenChargeForm(wish: AuthorizeWish, token: string, returnUrl: string): WireFields {
  return {
    ...chargeForm(wish),
    pay_way: String(wish.payWay),
    ...goods(wish),
    token,
    trader_ec_url: returnUrl,
  };
}

/** A08 of ¥1 to keep a card without buying (protocol § 8). */
export function keepCardForm({ token, returnUrl, ...wish }: StoreCardWish): WireFields {
  return tokenChargeForm(
    { ...wish, amountYen: 1, payWay: 1, goodsName: "カード登録", means: { by: "token", token, returnUrl } },
    token,
    returnUrl,
  );
}

/** A01 of a stored card, without 3-D Secure (protocol § 6.2). `holder` are the member fields with their checksum. */
export function storedCardChargeForm(wish: AuthorizeWish, holder: WireFields, card: HeldCard): WireFields {
  return {
    ...chargeForm(wish),
    auth_div: "0",
    pay_way: String(wish.payWay),
    option_service_div: "01",
    ...goods(wish),
    ...holder,
    card_key: card.cardKey,
    last_credit_date: card.lastCreditDate,
  };
}

export const CHARGE_REFUSALS = [
  "over-limit",
  "held-by-issuer",
  "wrong-security-code",
  "wrong-number-or-expiry",
  "card-refused",
  "issuer-unavailable",
  "challenge-failed",
  "challenge-unavailable",
  "card-not-kept",
  "card-gone",
  "token-spent",
  "pay-way-refused",
] as const satisfies readonly ChargeRefusal[];

export function readCharge({ fields }: WireAnswer): Charge | undefined {
  const { threeDAuthHtml: html, threeDToken: challengeToken } = fields;
  if (html && challengeToken) return { outcome: "challenge", html, challengeToken };
  return readApproved(fields);
}

/** Some answers spell the approval number crdCResCode (protocol § 6.1). */
export function readApproved({ crdCResCd, crdCResCode }: WireFields): Approved | undefined {
  const approvalNo = crdCResCd || crdCResCode;
  return approvalNo ? { outcome: "approved", approvalNo } : undefined;
}

function chargeForm({ device, orderNo, amountYen, buyer }: Omit<AuthorizeWish, "means">): WireFields {
  return {
    device_div: device === "smartphone" ? "1" : "2",
    order_no: orderNo,
    settle_price: String(amountYen),
    buyer_name_kanji: buyerNameOf(buyer.name),
    buyer_tel: buyer.phone,
    buyer_email: buyer.email,
  };
}

function goods({ goodsName }: AuthorizeWish): WireFields {
  return goodsName ? { goods_name: goodsNameOf(goodsName) } : {};
}
