import { afterAll, beforeAll, expect, test } from "vitest";
import type { GatewayContext } from "@/lib/gateway/context";
import { webCollectGateway } from "@/lib/gateway/webcollect/adapter";
import { cardNumber, issueToken } from "@/lib/gateway/webcollect/sandbox/issue-token";
import { startSandbox } from "@/lib/gateway/webcollect/sandbox/start-sandbox";
import { newOrderNo, randomId } from "@/lib/random-id";
import { seal } from "@/lib/seal";
import { makeBuyer, makeCard } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { updateCards } from "./update-cards";

let prepared: Awaited<ReturnType<typeof openTestDatabase>>;
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let ctx: GatewayContext;
beforeAll(async () => {
  [prepared, sandbox] = await Promise.all([openTestDatabase(), startSandbox()]);
  const contract = { traderCode: "888888801", accessKey: "1234567", carrier: false };
  const address = { url: sandbox.url, origin: sandbox.url, shape: "test" as const };
  const gateway = webCollectGateway({ ...contract, ...address, connectMs: 2_000, totalMs: 15_000 });
  ctx = { db: prepared.db, now: () => new Date(), gateway };
});
afterAll(() => Promise.all([prepared.close(), sandbox.stop()]));

async function keepAtBoth(
  card: "renews" | "renumbers" | "closes",
  slot: "FIRST" | "SECOND" | "THIRD",
  userId: string,
) {
  const { gateway } = ctx;
  const ref = gateway.newCardRef();
  const parameters = await gateway.tokenParameters({ purpose: "add", card: ref });
  if (parameters.is !== "yes") throw new Error("no token parameters");
  const answer = await gateway.storeCard({
    orderNo: newOrderNo("KR"),
    token: await issueToken(parameters.value, cardNumber(card), "123"),
    card: ref,
    buyer: { name: "星野 澪", phone: "090-1234-5678", email: `${randomId()}@example.com` },
    returnUrl: "https://wallet.example/3ds/a/back",
    device: "pc",
  });
  expect(answer.is).toBe("yes");
  const lastFour = cardNumber(card).slice(-4);
  return makeCard(ctx.db, { userId, slot, cardRef: seal(ref), lastFour, expiryYear: 2039, expiryMonth: 11 });
}

test("what the gateway's own updater did is in the wallet after one night", async () => {
  const { id: userId } = await makeBuyer(ctx.db);
  const renewed = await keepAtBoth("renews", "FIRST", userId);
  const renumbered = await keepAtBoth("renumbers", "SECOND", userId);
  const closed = await keepAtBoth("closes", "THIRD", userId);
  const outcomes = (await sandbox.control("updater", {})) as { outcome: string }[];
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["closed", "updated", "updated"]);
  expect([await updateCards(ctx), await updateCards(ctx)]).toEqual([3, 0]);
  const read = (id: string) => ctx.db.card.findUniqueOrThrow({ where: { id } });
  expect(await read(renewed.id)).toMatchObject({ lastFour: "4027", expiryYear: 2043, expiryMonth: 11 });
  expect(await read(renumbered.id)).toMatchObject({ lastFour: "0991", expiryYear: 2043, expiryMonth: 11 });
  // A03 goes on showing a closed card: only a charge can tell.
  expect(await read(closed.id)).toMatchObject({ lastFour: "4019", expiryYear: 2039, closing: null });
  const events = await ctx.db.cardEvent.findMany({ where: { userId } });
  expect(new Set(events.map(({ cardId }) => cardId))).toEqual(new Set([renewed.id, renumbered.id]));
  expect(events).toHaveLength(2);
});
