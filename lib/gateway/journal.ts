import type { Context } from "@/lib/db";
import { log } from "@/lib/log";
import { randomId } from "@/lib/random-id";
import { inspectEach } from "./inspect-each";
import { type CallWish, journalFacts } from "./journal-facts";
import type { Answer, Gateway } from "./port";

/** The same gateway, with every call written down before it is sent and completed when it ended. */
export function journaled(gateway: Gateway, { db, now }: Pick<Context, "db" | "now">): Gateway {
  /** Throws when the call cannot be written down: then it is not sent either. */
  async function kept<A extends Answer<unknown, string>>(
    wish: CallWish,
    asked: unknown,
    call: () => Promise<A>,
  ) {
    const id = randomId();
    const { orderNo, request } = journalFacts(wish, asked);
    await db.$executeRaw`
      INSERT INTO "GatewayCall" ("id", "wish", "orderNo", "request", "startedAt")
      VALUES (${id}, ${wish}, ${orderNo}, ${JSON.stringify(request)}::jsonb, ${now()}::timestamptz)`;
    const answer = await call();
    await end(id, answer).catch((error: unknown) =>
      log.error({ err: error, call: id }, "gateway call ended, but its journal row did not"),
    );
    return answer;
  }

  async function end(id: string, answer: Answer<unknown, string>) {
    const { outcome, cause = null, code = null, creditCode = null } = outcomeOf(answer);
    await db.$executeRaw`
      UPDATE "GatewayCall" SET "endedAt" = ${now()}::timestamptz, "outcome" = ${outcome}, "cause" = ${cause},
        "code" = ${code}, "creditCode" = ${creditCode}
      WHERE "id" = ${id}`;
  }

  const inspectCard: Gateway["inspectCard"] = (card) =>
    kept("inspectCard", card, () => gateway.inspectCard(card));
  const { carrier, cardUpdater } = gateway;
  return {
    newCardRef: () => gateway.newCardRef(),
    /** Only `confirm` calls the gateway. */
    tokenParameters: (wish) =>
      wish.purpose === "confirm"
        ? kept("tokenParameters", wish, () => gateway.tokenParameters(wish))
        : gateway.tokenParameters(wish),
    storeCard: (wish) => kept("storeCard", wish, () => gateway.storeCard(wish)),
    inspectCard,
    removeCard: (card) => kept("removeCard", card, () => gateway.removeCard(card)),
    updateCard: (wish) => kept("updateCard", wish, () => gateway.updateCard(wish)),
    authorize: (wish) => kept("authorize", wish, () => gateway.authorize(wish)),
    completeChallenge: (wish) => kept("completeChallenge", wish, () => gateway.completeChallenge(wish)),
    capture: (wish) => kept("capture", wish, () => gateway.capture(wish)),
    releaseCapture: (wish) => kept("releaseCapture", wish, () => gateway.releaseCapture(wish)),
    cancel: (wish) => kept("cancel", wish, () => gateway.cancel(wish)),
    changeAmount: (wish) => kept("changeAmount", wish, () => gateway.changeAmount(wish)),
    reauthorize: (wish) => kept("reauthorize", wish, () => gateway.reauthorize(wish)),
    inquire: (orderNo) => kept("inquire", orderNo, () => gateway.inquire(orderNo)),
    checkAddress: () => kept("checkAddress", null, () => gateway.checkAddress()),
    carrier: carrier && {
      start: (wish) => kept("startCarrier", wish, () => carrier.start(wish)),
      cancel: (wish) => kept("cancelCarrier", wish, () => carrier.cancel(wish)),
      decrease: (wish) => kept("decreaseCarrier", wish, () => carrier.decrease(wish)),
      readReturn: (posted) => carrier.readReturn(posted),
    },
    cardUpdater: cardUpdater && inspectEach(inspectCard),
  };
}

type Outcome = { outcome: string; cause?: string; code?: string; creditCode?: string };

function outcomeOf(answer: Answer<unknown, string>): Outcome {
  if (answer.is === "yes") return { outcome: "yes" };
  if (answer.is === "unknown") return { outcome: "unknown", cause: answer.cause };
  return { outcome: "no", cause: answer.reason, code: answer.code, creditCode: answer.creditCode };
}
