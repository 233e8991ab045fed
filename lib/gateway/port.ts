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
  /** Gives a kept card the expiry of its successor. Yes also when it has that expiry already. */
  updateCard(wish: { card: CardRef; expiry: Expiry }): Promise<Answer<null, UpdateCardRefusal>>;
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
  /** Which address of ours the gateway sees, and what time it is there. */
  checkAddress(): Promise<Answer<{ address: string; clock: Date }, InquiryRefusal>>;
  /** Absent where the contract has no carrier payments キャリア払い. */
  carrier?: CarrierPayments;
  /** Absent where cards are never renewed by the gateway itself 洗替. */
  cardUpdater?: CardUpdater;
}

export type CarrierPayments = {
  /** Opens the carrier's page: `html` is a document of its own that takes the buyer there. */
  start: (wish: StartCarrierWish) => Promise<Answer<{ html: string }, RequestRefusal>>;
  /** `already-done` when it was cancelled before, `too-late` after the month that follows the sale. */
  cancel: (wish: { orderNo: string }) => Promise<Answer<null, OperationRefusal>>;
  /** Only ever to less. */
  decrease: (wish: { orderNo: string; amountYen: number }) => Promise<Answer<null, OperationRefusal>>;
  /** What the browser posted back, or null when the gateway did not sign it. A hint only: `inquire` tells the truth. */
  readReturn: (posted: Record<string, string>) => CarrierReturn | null;
};
export type Carrier = "docomo" | "au" | "softbank";
/** `resultUrl` is told by the gateway, the other two by the buyer's browser. */
export type StartCarrierWish = {
  orderNo: string;
  amountYen: number;
  goodsName: string;
  carrier: Carrier;
  buyer: Person;
  successUrl: string;
  failureUrl: string;
  resultUrl: string;
};
export type CarrierReturn = { orderNo: string; accepted: boolean };

export type CardUpdater = {
  /** Each card as it stands now, in the order asked; `inspectCard` of every one. */
  inspectAll: (cards: CardRef[]) => Promise<Answer<StoredCard | null, InquiryRefusal>[]>;
};

/** Everything that asks the gateway, the capabilities' part too, by the name it is journaled and counted under. */
export type GatewayCalls = Omit<Gateway, "newCardRef" | "carrier" | "cardUpdater"> & {
  startCarrier: CarrierPayments["start"];
  cancelCarrier: CarrierPayments["cancel"];
  decreaseCarrier: CarrierPayments["decrease"];
};

/** `closesCard`: the issuer knows this card no more; it will be refused for ever unless it is renewed. */
export type Answer<Value, Refusal extends string> =
  | { is: "yes"; value: Value }
  | { is: "no"; reason: Refusal; code: string; creditCode?: string; closesCard?: true }
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

export type Expiry = { expiryYear: number; expiryMonth: number };
export type StoredCard = Expiry & { lastFour: string; companyCode: number };

export type Trade = {
  orderNo: string;
  amountYen: number;
  state: TradeState;
  /** statusInfo and settleMethod verbatim (docs/protocol.md §§ 14, 15). */
  statusInfo: number;
  settleMethod: number | null;
  approvalNo: string | null;
  /** Of the authorisation that stands or stood last: a change of amount and a re-authorisation are new ones. */
  authorizedAt: Date | null;
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
export type UpdateCardRefusal = "changed-meanwhile" | ChargeRefusal;
export type OperationRefusal =
  | "no-such-trade"
  | "not-possible-now"
  | "already-done"
  | "already-settled"
  | "too-late"
  | "night-window"
  | "same-amount"
  | "increase-refused"
  /** Left at change-failed (17): the issuer refused the new amount, or took it and would not release the old one. */
  | "amount-refused"
  | "old-amount-stands"
  | "issuer-refused"
  | "slip-refused"
  | RequestRefusal;
