import { describe, expect, test } from "vitest";
import type { CardState } from "@/lib/cards/rules";
import type { OwnView } from "@/lib/checkouts/queries";
import { STATES } from "@/lib/payments/rules";
import { type Screen, screenOf } from "./screens";

const now = new Date("2026-11-24T10:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);

const attempt = {
  id: "p",
  state: "AUTHORIZING",
  cardId: "c",
  brand: "VISA",
  lastFour: "4242",
  settleMethod: 14,
  approvalNo: null,
  declineReason: null,
  refusalCredit: null,
  startedAt: now,
  sentAt: now,
  authorizedAt: null,
  askAt: null,
  askCount: 0,
  challengeId: null,
  means: "CARD",
  payWay: 1,
  carrierPageId: null,
  carrierUntil: null,
} satisfies OwnView["live"];

const open: OwnView & { whose: "mine" | "nobody" } = {
  whose: "nobody",
  linkId: "l",
  shopName: "星屑書房",
  orderNo: "A-1",
  amountYen: 4180,
  lines: [{ name: "本", quantity: 1, unitPriceYen: 4180 }],
  law: {},
  offered: { means: ["CARD"], payWays: [1] },
  standing: "open",
  endsAt: now,
  moreTime: true,
  returnUrl: "https://shop.example/",
  cancelUrl: "https://shop.example/",
  failureUrl: "https://shop.example/",
  live: null,
  last: null,
  triesLeft: 4,
  now,
};
const having = (state: CardState) => ({ signedIn: true, cards: [{ state }] });
const buyer = having("usable");
const guest = { signedIn: false, cards: [] };
const elses = {
  whose: "someone-else",
  linkId: "l",
  shopName: "星屑書房",
  cancelUrl: "https://shop.example/",
  failureUrl: "https://shop.example/",
} as const;

describe("refresh, Back, a second tab and an old link are answered by the state alone", () => {
  const rows: [string, Parameters<typeof screenOf>[0], typeof buyer, Screen][] = [
    ["not signed in", open, guest, "sign-in"],
    ["signed in, with a card", open, buyer, "ready"],
    ["signed in, no card to pay with", open, { ...buyer, cards: [] }, "no-card"],
    ["an expired card alone, which is renewed in its row", open, having("expired"), "ready"],
    ["a closed card alone", open, having("closed"), "no-card"],
    [
      "no usable card, but a carrier",
      { ...open, offered: { means: ["CARD", "AU"], payWays: [1] } },
      { ...buyer, cards: [] },
      "ready",
    ],
    [
      "a card where only carriers are taken, and there is none",
      { ...open, offered: { means: [], payWays: [1] } },
      buyer,
      "no-card",
    ],
    ["in someone else's hands", elses, buyer, "someone-else"],
    ["bound, and nobody signed in", elses, guest, "sign-in-again"],
    ["expired", { ...open, standing: "expired" }, buyer, "expired"],
    ["expired, not signed in", { ...open, standing: "expired" }, guest, "expired"],
    ["given up", { ...open, standing: "cancelled" }, buyer, "cancelled"],
    [
      "the last attempt was declined",
      { ...open, last: { ...attempt, state: "DECLINED", declineReason: "over-limit" } },
      buyer,
      "declined",
    ],
    [
      "declined, but its time is over",
      { ...open, standing: "expired", last: { ...attempt, state: "DECLINED", declineReason: "x" } },
      buyer,
      "expired",
    ],
    [
      "declined too often",
      { ...open, triesLeft: 0, last: { ...attempt, state: "DECLINED", declineReason: "x" } },
      buyer,
      "stopped",
    ],
    ["another way was chosen", { ...open, last: { ...attempt, state: "NOT_CHARGED" } }, buyer, "ready"],
    [
      "proved not charged",
      { ...open, last: { ...attempt, state: "NOT_CHARGED", declineReason: "no-trade" } },
      buyer,
      "declined",
    ],
  ];
  test.each(rows)("%s", (_what, view, viewer, screen) => {
    expect(screenOf(view, viewer)).toBe(screen);
  });
});

describe("while a payment holds the checkout", () => {
  const live = (facts: Partial<NonNullable<OwnView["live"]>>) => ({
    ...open,
    live: { ...attempt, ...facts },
  });
  const rows: [string, OwnView, Screen][] = [
    ["just sent", live({ sentAt: ago(9_999) }), "processing"],
    ["sent ten seconds ago", live({ sentAt: ago(10_000) }), "checking"],
    [
      "completing just now, though it began long ago",
      live({ state: "COMPLETING", startedAt: ago(600_000) }),
      "processing",
    ],
    ["unknown", live({ state: "UNKNOWN" }), "checking"],
    ["unknown though the time is over", { ...live({ state: "UNKNOWN" }), standing: "checking" }, "checking"],
    ["at the card company", live({ state: "CHALLENGED" }), "challenged"],
    ["at the carrier", live({ state: "REDIRECTED" }), "redirected"],
    ["paid just now", live({ state: "AUTHORIZED", authorizedAt: ago(599_999) }), "complete"],
    ["paid ten minutes ago", live({ state: "AUTHORIZED", authorizedAt: ago(600_000) }), "already"],
    ["captured", live({ state: "CAPTURED", authorizedAt: now }), "already"],
    ["cancelled by the shop", live({ state: "CANCELLED" }), "taken-back"],
  ];
  test.each(rows)("%s", (_what, view, screen) => {
    expect(screenOf({ whose: "mine", ...view }, buyer)).toBe(screen);
  });
});

describe("each state of the payment that holds a checkout, for each who looks: Back, refresh, a second tab or device, an old link, a session that was ended", () => {
  type Live = NonNullable<OwnView["live"]>["state"];
  const mine: Record<Live, Screen | "frees"> = {
    CREATED: "processing",
    AUTHORIZING: "processing",
    CHALLENGED: "challenged",
    REDIRECTED: "redirected",
    COMPLETING: "processing",
    UNKNOWN: "checking",
    AUTHORIZED: "complete",
    CAPTURE_REQUESTED: "already",
    CAPTURED: "complete",
    CHANGE_FAILED: "already",
    CANCELLED: "taken-back",
    LAPSED: "taken-back",
    DECLINED: "frees",
    NOT_CHARGED: "frees",
  };
  const states = Object.entries(mine) as [Live, Screen | "frees"][];

  test.each(states)("%s, its buyer: %s", (state, screen) => {
    expect(STATES[state].holds).toBe(screen !== "frees");
    const means = state === "CAPTURED" ? "AU" : "CARD";
    const view = { ...open, whose: "mine", live: { ...attempt, state, means, authorizedAt: now } } as const;
    for (const standing of ["open", "checking", "paid", "expired"] as const) {
      const look = () => screenOf({ ...view, standing }, buyer);
      if (screen === "frees") expect(look).toThrow("holds a checkout");
      else expect(look()).toBe(screen);
    }
  });

  test("anybody else and nobody learn nothing of it, whatever the state", () => {
    expect(screenOf(elses, buyer)).toBe("someone-else");
    expect(screenOf(elses, guest)).toBe("sign-in-again");
  });
});
