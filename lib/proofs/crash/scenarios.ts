import { removeAtGateway } from "@/lib/cards/remove-at-gateway";
import { removeCard } from "@/lib/cards/remove-card";
import type { GatewayContext } from "@/lib/gateway/context";
import type { TestCard } from "@/lib/gateway/contract/driver";
import type { BuyerId } from "@/lib/random-id";
import {
  arrangeCarrier,
  arrangeConfirmed,
  arrangePaid,
  arrangePayment,
  arrangeRegistration,
  arrangeReplacement,
  passChallenge,
} from "./arrange";
import type { Given } from "./given";
import { cancel, capture, reduce, release } from "./shop-verbs";
import { comeBack, comeBackFromCarrier, payOnce, register } from "./verbs";

export type Scenario = {
  /** Cards it is played with: the first one always, all in the full size. */
  cards: TestCard[];
  /** In the test's process: everything up to the verb. */
  arrange(ctx: GatewayContext, card: TestCard, shop: string): Promise<Given>;
  /** In the process that dies. */
  run(ctx: GatewayContext, given: Given): Promise<unknown>;
};

/** One row for each verb whose process may be killed at any commit and on both sides of any call. */
export const SCENARIOS: Record<string, Scenario> = {
  register: {
    cards: ["approves", "attempt-only", "declines-G12", "lost-after", "lost-before", "order-in-process"],
    arrange: arrangeRegistration,
    run: register,
  },
  "register, challenged": { cards: ["challenges"], arrange: arrangeRegistration, run: register },
  "register, back from 3-D Secure": {
    cards: ["challenges", "fails-challenge"],
    arrange: async (ctx, card, shop) => {
      const given = await arrangeRegistration(ctx, card, shop);
      await register(ctx, given);
      return passChallenge(ctx, given);
    },
    run: comeBack,
  },
  replace: {
    cards: ["approves", "lost-after", "lost-before", "declines-G12"],
    arrange: arrangeReplacement,
    run: register,
  },
  "renew, back from 3-D Secure": {
    cards: ["challenges", "fails-challenge"],
    arrange: async (ctx, card, shop) => {
      const given = { ...(await arrangeReplacement(ctx, card, shop)), renews: "yes" };
      await register(ctx, given);
      return passChallenge(ctx, given);
    },
    run: comeBack,
  },
  pay: {
    cards: ["approves", "later-declines-G12", "later-lost-after", "later-lost-before"],
    arrange: arrangePayment,
    run: payOnce,
  },
  "pay, challenged": { cards: ["challenges"], arrange: arrangeConfirmed, run: payOnce },
  "pay, back from 3-D Secure": {
    cards: ["challenges"],
    arrange: async (ctx, card, shop) => {
      const given = await arrangeConfirmed(ctx, card, shop);
      await payOnce(ctx, given);
      return passChallenge(ctx, given);
    },
    run: comeBack,
  },
  "pay, back from the carrier": { cards: ["approves"], arrange: arrangeCarrier, run: comeBackFromCarrier },
  capture: { cards: ["approves"], arrange: arrangePaid, run: capture },
  release: {
    cards: ["approves"],
    arrange: async (ctx, card, shop) => {
      const given = await arrangePaid(ctx, card, shop);
      await capture(ctx, given);
      return given;
    },
    run: release,
  },
  cancel: { cards: ["approves"], arrange: arrangePaid, run: cancel },
  "change amount": { cards: ["approves"], arrange: arrangePaid, run: reduce },
  remove: {
    cards: ["approves"],
    arrange: arrangePayment,
    run: async (ctx, { buyerId, cardId = "" }) => {
      await removeCard(ctx, { buyerId: buyerId as BuyerId, cardId, nextMainId: null, device: "" });
      await removeAtGateway(ctx, { userId: buyerId });
    },
  },
};
