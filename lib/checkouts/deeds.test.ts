import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuyerId } from "@/lib/buyers/rules";
import { chooseAnotherWay } from "@/lib/payments/choose-another-way";
import { pay } from "@/lib/payments/pay";
import { payByCarrier } from "@/lib/payments/pay-by-carrier";
import { payOnce } from "@/lib/payments/pay-once";
import { STATES } from "@/lib/payments/rules";
import { openWorld, type World } from "@/lib/payments/test-world";
import { randomId } from "@/lib/random-id";
import type { PaymentState } from "@/prisma/generated/enums";
import { cancelCheckout } from "./cancel-checkout";
import { extendTime } from "./extend-time";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type Deed = "pay" | "pay once" | "pay by carrier" | "choose another way" | "cancel" | "extend";
type Arranged = Awaited<ReturnType<typeof atState>>;

/** The press of each button there is; true when it did something. */
const deeds: Record<Deed, (at: Arranged) => Promise<boolean>> = {
  pay: async ({ wish }) => (await pay(world.ctx, wish)).ok,
  "pay once": async ({ wish }) => (await payOnce(world.ctx, await world.once(wish))).ok,
  "pay by carrier": async ({ wish }) => (await payByCarrier(world.ctx, { ...wish, means: "AU" })).ok,
  "choose another way": ({ wish }) => chooseAnotherWay(world.ctx, wish),
  cancel: ({ wish }) => cancelCheckout(world.ctx, wish),
  extend: ({ wish }) => extendTime(world.ctx, wish),
};

const ALL = Object.keys(deeds) as Deed[];
const WHILE_OPEN: Deed[] = ["pay", "pay once", "pay by carrier", "cancel", "extend"];

/** What its buyer may do where the last attempt to pay came to this; everything else, and everybody else, changes nothing. */
const ALLOWED: Record<PaymentState, Deed[]> = {
  CREATED: [],
  AUTHORIZING: [],
  CHALLENGED: ["choose another way"],
  REDIRECTED: [],
  COMPLETING: [],
  UNKNOWN: [],
  AUTHORIZED: [],
  CAPTURE_REQUESTED: [],
  CAPTURED: [],
  CHANGE_FAILED: [],
  CANCELLED: [],
  LAPSED: [],
  DECLINED: WHILE_OPEN,
  NOT_CHARGED: WHILE_OPEN,
};

/** One minute before the time is over, so that it may be extended too. */
async function atState(state: PaymentState) {
  const now = world.ctx.now();
  const windowEndsAt = new Date(now.getTime() + 60_000);
  const arranged = await world.arrange({}, { windowEndsAt });
  const { wish, checkout } = arranged;
  const id = randomId();
  const { merchantId, amountYen } = checkout;
  await world.db.payment.create({
    data: {
      id,
      checkoutId: checkout.id,
      merchantId,
      amountYen,
      userId: wish.buyerId,
      state,
      gatewayOrderNo: `KP${randomId().slice(0, 21).toUpperCase()}`,
      createdAt: now,
      updatedAt: now,
    },
  });
  const livePaymentId = STATES[state].holds ? id : null;
  const data = { livePaymentId, boundUserId: wish.buyerId };
  await world.db.checkout.update({ where: { id: checkout.id }, data });
  return arranged;
}

async function changeOf(at: Arranged, deed: Deed) {
  const where = { id: at.checkout.id };
  const before = await world.db.checkout.findUniqueOrThrow({ where, include: { payments: true } });
  const did = await deeds[deed](at);
  const after = await world.db.checkout.findUniqueOrThrow({ where, include: { payments: true } });
  return { did, changed: JSON.stringify(after) !== JSON.stringify(before) };
}

describe.each(Object.entries(ALLOWED) as [PaymentState, Deed[]][])("%s", (state, allowed) => {
  test("its buyer: a second press, an old page, another tab or device", async () => {
    const at = await atState(state);
    for (const deed of ALL.filter((one) => !allowed.includes(one)))
      expect({ deed, ...(await changeOf(at, deed)) }).toEqual({ deed, did: false, changed: false });
    for (const deed of allowed)
      expect({ deed, ...(await changeOf(await atState(state), deed)) }).toEqual({
        deed,
        did: true,
        changed: true,
      });
  });

  test("somebody else with the link", async () => {
    const at = await atState(state);
    const stranger = (await world.arrange()).wish;
    const theirs = {
      ...at,
      wish: { ...stranger, linkId: at.wish.linkId, buyerId: stranger.buyerId as BuyerId },
    };
    for (const deed of ALL)
      expect({ deed, ...(await changeOf(theirs, deed)) }).toEqual({ deed, did: false, changed: false });
  });
});
