import type { PaymentState } from "@/prisma/generated/enums";

type Rule = {
  /** Where it may go from here. */
  moves: readonly PaymentState[];
  /** Whether the checkout stays taken by this payment; every other state frees it for another attempt. */
  holds: boolean;
  /** What a person is told; `paid` is the only one that means money. */
  word: { ja: string; en: string };
  /** What a shop's program is told. */
  code: string;
  paid: boolean;
  /** statusInfo as a shop sees it (docs/protocol.md § 15); null: no trade a shop would know. */
  statusInfo: number | null;
};

const checking = { ja: "確認中", en: "Checking" };
const paid = { ja: "支払い済み", en: "Paid" };
const cancelled = { ja: "取消", en: "Cancelled" };
const unpaid = { ja: "不成立", en: "Not paid" };

/** The life of a payment (docs/house.md § 5): the only list of its states. */
export const STATES: Record<PaymentState, Rule> = {
  CREATED: {
    moves: ["AUTHORIZING"],
    holds: true,
    word: checking,
    code: "checking",
    paid: false,
    statusInfo: 0,
  },
  AUTHORIZING: {
    moves: ["AUTHORIZED", "CHALLENGED", "REDIRECTED", "DECLINED", "UNKNOWN"],
    holds: true,
    word: checking,
    code: "checking",
    paid: false,
    statusInfo: 0,
  },
  CHALLENGED: {
    moves: ["COMPLETING", "NOT_CHARGED"],
    holds: true,
    word: { ja: "本人認証の途中", en: "In 3-D Secure" },
    code: "authenticating",
    paid: false,
    statusInfo: 21,
  },
  REDIRECTED: {
    moves: ["CAPTURED", "DECLINED", "NOT_CHARGED", "UNKNOWN"],
    holds: true,
    word: { ja: "携帯電話会社の画面で手続き中", en: "At the carrier's page" },
    code: "authenticating",
    paid: false,
    statusInfo: 21,
  },
  COMPLETING: {
    moves: ["AUTHORIZED", "DECLINED", "UNKNOWN"],
    holds: true,
    word: checking,
    code: "checking",
    paid: false,
    statusInfo: 21,
  },
  UNKNOWN: {
    // A carrier's sale is fixed at once.
    moves: ["AUTHORIZED", "CAPTURED", "DECLINED", "NOT_CHARGED"],
    holds: true,
    word: checking,
    code: "checking",
    paid: false,
    statusInfo: 0,
  },
  AUTHORIZED: {
    moves: ["CAPTURE_REQUESTED", "CHANGE_FAILED", "CANCELLED", "LAPSED"],
    holds: true,
    word: paid,
    code: "authorized",
    paid: true,
    statusInfo: 4,
  },
  CAPTURE_REQUESTED: {
    moves: ["CAPTURED", "AUTHORIZED", "CHANGE_FAILED", "CANCELLED"],
    holds: true,
    word: paid,
    code: "capture-requested",
    paid: true,
    statusInfo: 30,
  },
  CAPTURED: { moves: ["CANCELLED"], holds: true, word: paid, code: "captured", paid: true, statusInfo: 31 },
  CHANGE_FAILED: {
    moves: ["CANCELLED"],
    holds: true,
    word: paid,
    code: "change-failed",
    paid: true,
    statusInfo: 17,
  },
  LAPSED: {
    moves: ["AUTHORIZED"],
    holds: true,
    word: cancelled,
    code: "lapsed",
    paid: false,
    statusInfo: 40,
  },
  CANCELLED: { moves: [], holds: true, word: cancelled, code: "cancelled", paid: false, statusInfo: 40 },
  DECLINED: { moves: [], holds: false, word: unpaid, code: "declined", paid: false, statusInfo: 11 },
  NOT_CHARGED: { moves: [], holds: false, word: unpaid, code: "not-charged", paid: false, statusInfo: null },
};

export type StateName = keyof typeof STATES;

/** The outcome of paying is still to come. */
export const UNDECIDED: readonly PaymentState[] = [
  "CREATED",
  "AUTHORIZING",
  "CHALLENGED",
  "REDIRECTED",
  "COMPLETING",
  "UNKNOWN",
];

/** The states from which `to` may be reached. */
export function statesBefore(to: PaymentState): PaymentState[] {
  return (Object.keys(STATES) as PaymentState[]).filter((from) => STATES[from].moves.includes(to));
}

/** A call older than this has lost its process: its outcome is unknown. */
export const CALL_LOST_AFTER_MS = 40_000;
/** No trade at the gateway means "not charged" only this long after the call ended. */
export const NO_TRADE_AFTER_MS = 60_000;
/** How long a buyer may take from the first press on. */
export const WINDOW_MS = 30 * 60_000;
