import { afterAll, beforeAll, expect, test } from "vitest";
import type { BuyerId } from "@/lib/buyers/rules";
import { digest } from "@/lib/digest";
import { keepReturn, readChallenge } from "@/lib/gateway/challenge";
import type { TestCard } from "@/lib/gateway/contract/driver";
import type { TokenWish } from "@/lib/gateway/port";
import { webCollectGateway } from "@/lib/gateway/webcollect/adapter";
import { cardNumber, issueToken } from "@/lib/gateway/webcollect/sandbox/issue-token";
import { startSandbox } from "@/lib/gateway/webcollect/sandbox/start-sandbox";
import { walkChallenge } from "@/lib/gateway/webcollect/sandbox/walk-challenge";
import { newOrderNo, randomId } from "@/lib/random-id";
import { seal } from "@/lib/seal";
import { makeBuyer, makeCard, makeCheckout } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { completePayment } from "./complete-payment";
import { type PayWish, pay } from "./pay";
import { settlePayments } from "./settle-payments";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let gateway: ReturnType<typeof webCollectGateway>;
beforeAll(async () => {
  [pg, sandbox] = await Promise.all([openTestDatabase(), startSandbox()]);
  gateway = webCollectGateway({
    traderCode: "888888801",
    accessKey: "1234567",
    url: sandbox.url,
    origin: sandbox.url,
    shape: "test",
    connectMs: 5_000,
    totalMs: 25_000,
    carrier: false,
  });
});
afterAll(() => Promise.all([pg.close(), sandbox.stop()]));

const now = () => new Date("2026-11-24T03:00:00Z");
const context = () => ({ db: pg.db, gateway, now });

/** A kept card that behaves so, held by the sandbox, and a checkout to pay with it. */
async function arrange(card: TestCard): Promise<PayWish & { ref: Parameters<typeof gateway.removeCard>[0] }> {
  const buyer = await makeBuyer(pg.db);
  const ref = gateway.newCardRef();
  const token = await tokenFor({ purpose: "add", card: ref }, card);
  const person = { name: "星野 澪", phone: "090-1234-5678", email: buyer.email };
  const returnUrl = "http://localhost:3000/3ds/x/back";
  const orderNo = newOrderNo("KR");
  const stored = await gateway.storeCard({
    orderNo,
    token,
    card: ref,
    buyer: person,
    returnUrl,
    device: "pc",
  });
  if (stored.is !== "yes") throw new Error(`not kept: ${JSON.stringify(stored)}`);
  if (stored.value.outcome === "challenge") {
    const returned = await walkChallenge(stored.value.html, "passed");
    await gateway.completeChallenge({ orderNo, challengeToken: stored.value.challengeToken, returned });
  }
  const row = await makeCard(pg.db, { userId: buyer.id, cardRef: seal(ref), keptOnDevice: "home" });
  const { linkId } = await makeCheckout(pg.db, { createdAt: now() });
  return { buyerId: buyer.id as BuyerId, linkId, cardId: row.id, deviceHash: "home", device: "pc", ref };
}

async function tokenFor(wish: TokenWish, card: TestCard) {
  const parameters = await gateway.tokenParameters(wish);
  if (parameters.is !== "yes") throw new Error("no token parameters");
  return issueToken(parameters.value, cardNumber(card), "123");
}

const payments = ({ linkId }: PayWish) => pg.db.payment.findMany({ where: { checkout: { linkId } } });

test("a kept 楽天カード pays server to server, and the acquirer's code 14 reaches the shop", async () => {
  const wish = await arrange("approves");
  await pay(context(), wish);
  expect(await payments(wish)).toMatchObject([{ state: "AUTHORIZED", settleMethod: 14 }]);
  const [delivery] = await pg.db.delivery.findMany({ where: { checkout: { linkId: wish.linkId } } });
  expect(new URLSearchParams(delivery?.body).get("settle_method")).toBe("14");
});

test("declined by the issuer, with the code it gave", async () => {
  const wish = await arrange("later-declines-G12");
  await pay(context(), wish);
  expect(await payments(wish)).toMatchObject([{ state: "DECLINED", refusalCredit: "G12" }]);
});

test("the answer lost after the charge: found by inquiry, charged once", async () => {
  const wish = await arrange("later-lost-after");
  await pay(context(), wish);
  expect(await payments(wish)).toMatchObject([{ state: "UNKNOWN" }]);
  await settlePayments(context());
  expect(await payments(wish)).toMatchObject([{ state: "AUTHORIZED", settleMethod: 14 }]);
});

test.each([
  ["passed", { state: "AUTHORIZED", threeDCode: "0001" }],
  ["cancelled", { state: "DECLINED", declineReason: "challenge-failed" }],
] as const)("the challenge %s", async (how, end) => {
  const wish = await arrange("challenges");
  const ticket = randomId();
  await pg.db.cardEntryTicket.create({
    data: {
      id: ticket,
      ticketHash: digest("ticket", ticket),
      userId: wish.buyerId,
      cardId: wish.cardId,
      purpose: "CONFIRM",
      expiresAt: new Date(Date.now() + 60_000),
      createdAt: now(),
    },
  });
  const token = await tokenFor({ purpose: "confirm", card: wish.ref }, "challenges");
  const answer = await pay(context(), { ...wish, confirmed: { ticket, token } });
  const challengeId = answer.ok ? (answer.value.challengeId ?? "") : "";
  const challenge = await readChallenge(pg.db, challengeId);
  await keepReturn(pg.db, challengeId, await walkChallenge(challenge?.html ?? "", how), now());
  const [payment] = await payments(wish);
  await completePayment(context(), { paymentId: payment?.id ?? "" });
  expect(await payments(wish)).toMatchObject([end]);
});
