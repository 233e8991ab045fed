/**
 * What we wish of a card gateway, in our words. Adapters never throw for what the outside world can do:
 * every wish is answered yes, no or unknown. Unknown is never failed.
 */
export interface Gateway {
  /** A fresh holder for one card. Makes no call. */
  newCardRef(): CardRef;
  /** What the card-entry page hands to the gateway's token library. `confirm` looks up what moves at the gateway first. */
  tokenParameters(wish: TokenWish): Promise<Answer<TokenParameters, "card-gone" | InquiryRefusal>>;
  /** Verifies and keeps a card: ¥1 with the option service and 3-D Secure. The caller cancels the ¥1 afterwards. */
  storeCard(wish: StoreCardWish): Promise<Answer<Charge, ChargeRefusal>>;
  /** The card behind a reference, or null when the gateway keeps none. */
  inspectCard(card: CardRef): Promise<Answer<StoredCard | null, InquiryRefusal>>;
  /** Yes also when it was already gone. */
  removeCard(card: CardRef): Promise<Answer<null, "in-use" | "changed-meanwhile" | RequestRefusal>>;
  authorize(wish: AuthorizeWish): Promise<Answer<Charge, ChargeRefusal>>;
  completeChallenge(wish: CompleteChallengeWish): Promise<Answer<Approved, ChargeRefusal>>;
  capture(wish: {
    orderNo: string;
    slipNo: string;
    carrier: "yamato" | "other";
  }): Promise<Answer<{ trackingUrl: string | null }, OperationRefusal>>;
  releaseCapture(wish: { orderNo: string; slipNo: string }): Promise<Answer<null, OperationRefusal>>;
  /** `already-done` when it was cancelled before. */
  cancel(wish: { orderNo: string }): Promise<Answer<null, OperationRefusal>>;
  changeAmount(wish: { orderNo: string; amountYen: number }): Promise<Answer<null, OperationRefusal>>;
  reauthorize(wish: { orderNo: string }): Promise<Answer<null, OperationRefusal>>;
  /** The trade as the gateway sees it, or null when it has none under this number. */
  inquire(orderNo: string): Promise<Answer<Trade | null, InquiryRefusal>>;
}

export type Answer<Value, Refusal extends string> =
  | { is: "yes"; value: Value }
  | { is: "no"; reason: Refusal; code: string; creditCode?: string }
  | { is: "unknown"; cause: UnknownCause };

export type UnknownCause =
  | "time-out"
  | "connection"
  | "http-status"
  | "unreadable"
  | "gateway-fault"
  | "already-sent";

/** Opaque: only its adapter reads it. Sealed wherever it is kept. */
export type CardRef = string & { readonly cardRef: unique symbol };

export type TokenWish =
  | { purpose: "add"; card: CardRef }
  | { purpose: "confirm"; card: CardRef }
  | { purpose: "one-off" };
/** `info` is complete but for the typed fields: cardNo, cardOwner, cardExp, securityCode. */
export type TokenParameters = { libraryUrl: string; info: Record<string, string> };

export type Person = { name: string; phone: string; email: string };

export type StoreCardWish = {
  orderNo: string;
  token: string;
  card: CardRef;
  buyer: Person;
  returnUrl: string;
  device: Device;
};
export type AuthorizeWish = {
  orderNo: string;
  amountYen: number;
  payWay: number;
  goodsName: string;
  buyer: Person;
  device: Device;
  means: { by: "stored-card"; card: CardRef } | { by: "token"; token: string; returnUrl: string };
};
export type Device = "smartphone" | "pc";
/** `returned` is what the browser posted back, names and values untouched. */
export type CompleteChallengeWish = {
  orderNo: string;
  challengeToken: string;
  returned: Record<string, string>;
};

export type Approved = { outcome: "approved"; approvalNo: string };
export type Charge = Approved | { outcome: "challenge"; html: string; challengeToken: string };

export type StoredCard = { lastFour: string; expiryYear: number; expiryMonth: number; companyCode: number };

export type Trade = {
  orderNo: string;
  amountYen: number;
  state: TradeState;
  /** statusInfo and settleMethod verbatim (docs/protocol.md §§ 14, 15). */
  statusInfo: number;
  settleMethod: number | null;
  approvalNo: string | null;
  threeDCode: string | null;
  slipNos: string[];
};
export type TradeState =
  | "requested"
  | "authenticating"
  | "interrupted"
  | "authorized"
  | "reserved"
  | "capture-requested"
  | "captured"
  | "cancelled"
  | "change-failed"
  | "failed"
  | "other";

/** The gateway would not take the request as it stood; a person or an operator has to mend something. */
export type RequestRefusal = "bad-request" | "not-contracted" | "busy" | "other";
export type InquiryRefusal = RequestRefusal;
/**
 * `busy` (maintenance, too many, same order in process, never sent): nothing was changed, the same token may be sent again.
 * `card-refused` is said of lost, barred and invalid cards alike: the buyer is told one neutral sentence.
 */
export type ChargeRefusal =
  | "over-limit"
  | "held-by-issuer"
  | "wrong-security-code"
  | "wrong-number-or-expiry"
  | "card-refused"
  | "issuer-unavailable"
  | "challenge-failed"
  | "challenge-unavailable"
  | "card-not-kept"
  | "card-gone"
  | "token-spent"
  | "pay-way-refused"
  | RequestRefusal;
export type OperationRefusal =
  | "no-such-trade"
  | "not-possible-now"
  | "already-done"
  | "already-settled"
  | "night-window"
  | "same-amount"
  | "increase-refused"
  /** Left at change-failed (17): the issuer refused the new amount, or took it and would not release the old one. */
  | "amount-refused"
  | "old-amount-stands"
  | "issuer-refused"
  | "slip-refused"
  | RequestRefusal;
