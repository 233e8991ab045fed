import type { Ids } from "../every-door";
import type { FirstBuyer } from "./first-buyer";

/**
 * What a visitor meets: sent to sign in · told that there is no such thing · asked for a key · let in (to what is their
 * own or everybody's) · sent on.
 */
export type Meets = "sign-in" | "not-found" | "unauthorized" | "in" | "sent-on" | "not-allowed";
type DoorRow = {
  nobody: Meets;
  other: Meets;
  /** Whether the first buyer, who is its owner, reads something of their own there. */
  owner: "reads" | "nothing";
  /** The first buyer's ids for the parameters of the path. */
  ids?: (first: FirstBuyer) => Ids;
};

const everybodys: DoorRow = { nobody: "in", other: "in", owner: "nothing" };
const ones: DoorRow = { nobody: "sign-in", other: "in", owner: "reads" };
const theirs = (ids: DoorRow["ids"]): DoorRow => ({
  nobody: "sign-in",
  other: "not-found",
  owner: "reads",
  ids,
});
const atDesk = (more: (first: FirstBuyer) => Ids = () => ({})): DoorRow =>
  theirs((first) => ({ code: first.desk, ...more(first) }));
/** Of a card that is not one's own the page says no more than of one that is gone. */
const aCard: DoorRow = { ...theirs(({ cardId }) => ({ cardId })), other: "sent-on" };
const machines: DoorRow = { nobody: "unauthorized", other: "unauthorized", owner: "nothing" };

const postOnly: DoorRow = { nobody: "not-allowed", other: "not-allowed", owner: "nothing" };

const operators: DoorRow = { nobody: "sign-in", other: "not-found", owner: "nothing" };

/** Every page and route that answers a GET. A new one fails the test until it stands here. */
export const doorTable: Record<string, DoorRow> = {
  "/": { nobody: "sent-on", other: "sent-on", owner: "nothing" },
  "/cards": ones,
  "/cards/add": { ...ones, owner: "nothing" },
  "/cards/replace": { ...ones, other: "sent-on" },
  "/cards/[cardId]": aCard,
  "/cards/[cardId]/renew": aCard,
  "/cards/[cardId]/remove": { ...aCard, owner: "nothing" },
  "/payments": ones,
  "/payments/[paymentId]": theirs(({ paymentId }) => ({ paymentId })),
  "/security": ones,
  "/security/profile": ones,
  "/security/passkeys/add": { ...ones, owner: "nothing" },
  "/security/passkeys/[passkeyId]": { ...theirs(({ passkeyId }) => ({ passkeyId })), other: "sent-on" },
  "/security/resume": { ...ones, other: "sent-on", owner: "nothing" },
  "/security/email": ones,
  "/security/leave": { ...ones, owner: "nothing" },
  "/security/log": { ...ones, owner: "nothing" },
  "/not-me/[token]": { ...everybodys, ids: () => ({ token: "unknown" }) },
  "/not-me/done": everybodys,
  "/pay/[checkoutId]": {
    nobody: "in",
    other: "in",
    owner: "reads",
    ids: (first) => ({ checkoutId: first.openLink }),
  },
  "/3ds/[attempt]": { ...theirs(({ attempt }) => ({ attempt })), owner: "nothing" },
  "/3ds/[attempt]/out": theirs(({ attempt }) => ({ attempt })),
  "/3ds/[attempt]/back": {
    nobody: "not-allowed",
    other: "not-allowed",
    owner: "nothing",
    ids: ({ attempt }) => ({ attempt }),
  },
  "/carrier/[page]": { ...theirs(({ carrierPage }) => ({ page: carrierPage })), owner: "nothing" },
  "/carrier/[page]/out": theirs(({ carrierPage }) => ({ page: carrierPage })),
  "/carrier/[page]/back": { ...postOnly, ids: ({ carrierPage }) => ({ page: carrierPage }) },
  "/card-entry/[ticket]": {
    nobody: "not-found",
    other: "not-found",
    owner: "nothing",
    ids: ({ ticket }) => ({ ticket }),
  },
  "/confirm": { nobody: "sign-in", other: "sent-on", owner: "nothing" },
  "/sign-in": { ...everybodys, other: "sent-on" },
  "/sign-in/code": everybodys,
  "/terms": everybodys,
  "/privacy": everybodys,
  "/contact": everybodys,
  "/confirm-mail/[token]": everybodys,
  "/confirm-mail/done": everybodys,
  "/dev/mailbox": everybodys,
  "/icon.svg": everybodys,
  "/api/language": postOnly,
  "/operator": operators,
  "/operator/comparison": operators,
  "/operator/merchants/[code]": { ...operators, ids: () => ({ code: "777777701" }) },
  "/operator/merchants/[code]/statement": { ...operators, ids: () => ({ code: "777777701" }) },
  "/merchant": { ...ones, owner: "nothing" },
  "/merchant/[code]": { ...atDesk(), owner: "nothing" },
  "/merchant/[code]/payments": atDesk(),
  "/merchant/[code]/payments/csv": { ...atDesk(), owner: "nothing" },
  "/merchant/[code]/payments/[paymentId]": atDesk(({ paymentId }) => ({ paymentId })),
  "/merchant/[code]/payments/[paymentId]/[change]": atDesk(({ paymentId }) => ({
    paymentId,
    change: "cancel",
  })),
  "/merchant/[code]/payments/[paymentId]/refund": atDesk(({ paymentId }) => ({ paymentId })),
  "/merchant/[code]/requests": { ...atDesk(), owner: "nothing" },
  "/merchant/[code]/notifications": { ...atDesk(), owner: "nothing" },
  "/merchant/[code]/notifications/[deliveryId]": {
    ...atDesk(({ deliveryId }) => ({ deliveryId })),
    owner: "nothing",
  },
  "/merchant/[code]/notifications/redeliver": { ...atDesk(), owner: "nothing" },
  "/merchant/[code]/compatibility": { ...atDesk(), owner: "nothing" },
  "/merchant/[code]/settings": { ...atDesk(), owner: "nothing" },
  "/merchant/[code]/settings/checkout": { ...atDesk(), owner: "nothing" },
  "/merchant/[code]/settings/keys": { ...atDesk(), owner: "nothing" },
  "/merchant/[code]/settings/staff": atDesk(),
  "/merchant/[code]/settings/trail": { ...atDesk(), owner: "nothing" },
  "/api/health": everybodys,
  "/api/metrics": machines,
  "/api/auth/[...nextauth]": { ...everybodys, ids: () => ({ nextauth: "session" }), owner: "reads" },
  "/api/tradeInfo": everybodys,
  "/api/xp/tradeInfoXp": everybodys,
  "/test_gateway/tradeInfo.api": everybodys,
  "/test_gateway/xp/tradeInfoXp.api": everybodys,
  "/link/[shape]": {
    nobody: "not-found",
    other: "not-found",
    owner: "nothing",
    ids: () => ({ shape: "test" }),
  },
  "/link/cannot-open": everybodys,
  "/developers": everybodys,
  "/logos": everybodys,
  "/api/v1/openapi.json": everybodys,
  "/api/v1/checkouts": machines,
  "/api/v1/checkouts/[id]": { ...machines, ids: (first) => ({ id: first.openLink }) },
  "/api/v1/checkouts/[id]/expire": { ...postOnly, ids: (first) => ({ id: first.openLink }) },
  "/api/v1/payments/[id]": { ...machines, ids: ({ paymentId }) => ({ id: paymentId }) },
  "/api/v1/payments/[id]/capture": { ...postOnly, ids: ({ paymentId }) => ({ id: paymentId }) },
  "/api/v1/payments/[id]/cancel": { ...postOnly, ids: ({ paymentId }) => ({ id: paymentId }) },
  "/api/v1/payments/[id]/amount": { ...postOnly, ids: ({ paymentId }) => ({ id: paymentId }) },
  "/api/gateway/results": postOnly,
  "/api/v1/problems/[code]": { ...everybodys, ids: () => ({ code: "unauthorized" }) },
};
