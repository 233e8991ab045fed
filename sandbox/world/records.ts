export interface Card {
  /** Key into the table of ranges; the number itself is never kept. */
  range: string;
  nnn: string;
  lastFour: string;
  /** Tells well-known numbers apart that behave alike. */
  variant?: string;
  /** MMYY */
  expiry: string;
  closed?: boolean;
}

export interface HeldCard {
  cardKey: number;
  card: Card;
  owner: string;
  companyCode: string;
  lastCreditDate: string;
}

export interface Holder {
  traderCode: string;
  memberId: string;
  cards: HeldCard[];
}

/** Which holder a charge keeps its card on, or takes it from. */
export interface HolderRef {
  id: string;
  memberId: string;
  traderCode: string;
}

export interface Presented {
  card: Card;
  /** The security code that means "wrong" (999, Amex 9999) was typed. */
  wrongCode: boolean;
  owner: string;
  holder?: HolderRef;
  /** Set when the card is already held. */
  cardKey?: number;
}

export interface Token {
  traderCode: string;
  issuedAt: number;
  authDiv: string;
  optionService: boolean;
  presented: Presented;
}

export interface Challenge {
  id: string;
  threeDToken: string;
  token: string;
  traderEcUrl: string;
  openedAt: number;
  wrongTries: number;
  /** Once the buyer is through; what is posted back follows from it. */
  result?: { passed: boolean; at: number };
}

export interface Slip {
  number: string;
  service: "00" | "99";
  registeredAt: number;
}

export interface Move {
  at: number;
  from: number | null;
  to: number;
  by: string;
}

export interface CarrierPage {
  id: string;
  goodsName: string;
  urls: { success: string; failure: string; result: string };
  openedAt: number;
  wrongTries: number;
  finished?: { as: 31 | 11 | 13; at: number };
}

export interface Trade {
  traderCode: string;
  orderNo: string;
  serial: number;
  kind: "card" | "carrier";
  function: string;
  deviceDiv: string;
  acceptedAt: number;
  price: number;
  settleMethod: number;
  status: number;
  memberId: string;
  payWay: string;
  buyerEmail: string;
  approval: string;
  approvedAt?: number;
  threeDCode: string;
  presented?: Presented;
  challenge?: Challenge;
  carrier?: CarrierPage;
  slips: Slip[];
  shippingDay: string;
  settledAt?: number;
  cancelledAt?: number;
  history: Move[];
}

export interface NextAnswer {
  orderNo?: string;
  buyerEmail?: string;
  function?: string;
  outcome: "error" | "timeout-before" | "timeout-after" | "garbled-xml" | "http-500" | "delay";
  errorCode?: string;
  creditErrorCode?: string;
  ms?: number;
  times: number;
}

export interface Switches {
  rakutenRouting: "before" | "after";
  maintenance: boolean;
  holdMs: number;
  inFlightLimit: number;
  /** Where results of functions without an address of their own go (protocol § 17). */
  resultUrl: string;
  /** Whether the merchant asked for failure mails. */
  failureMail: boolean;
  /** Notifications wait until released. */
  holdNotifications: boolean;
  clock: { offsetMs: number; frozenAt: number | null };
}

export interface Counters {
  tradeSerial: number;
  notificationSerial: number;
}

/** An F01 password, under the hash of itself. */
export interface Password {
  traderCode: string;
  issuedAt: number;
}

export interface Attempt {
  at: number;
  httpStatus: number | null;
  reply: string;
  error?: string;
  /** Sent because QA asked for it. */
  by?: "hand";
}

export interface Notification {
  id: number;
  traderCode: string;
  orderNo: string;
  kind: "card" | "carrier";
  url: string;
  body: string;
  eventAt: number;
  attempts: Attempt[];
  /** Null when it was received, given up, or has nowhere to go. */
  nextDue: number | null;
  received: boolean;
}

export interface FailureMail {
  traderCode: string;
  orderNo: string;
  at: number;
  subject: string;
  text: string;
}

export interface Tables {
  trades: Trade;
  tokens: Token;
  holders: Holder;
  switches: Partial<Switches>;
  next: NextAnswer[];
  counters: Counters;
  secrets: string;
  passwords: Password;
  notifications: Notification;
  mails: FailureMail;
}

export const TABLE_NAMES: (keyof Tables)[] = [
  "trades",
  "tokens",
  "holders",
  "switches",
  "next",
  "counters",
  "secrets",
  "passwords",
  "notifications",
  "mails",
];
