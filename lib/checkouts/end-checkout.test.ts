import { afterAll, beforeAll, expect, test } from "vitest";
import type { BuyerId } from "@/lib/buyers/rules";
import { applyResult } from "@/lib/payments/apply-result";
import { startPayment } from "@/lib/payments/start-payment";
import { makeBuyer, makeCheckout } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { expireCheckouts } from "./expire-checkouts";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());

const start = new Date("2026-11-24T10:00:00Z");
const after = (minutes: number) => ({ db: pg.db, now: () => new Date(start.getTime() + minutes * 60_000) });

/** A carrier's page was opened at 10:00. */
async function atCarrier() {
  const buyerId = (await makeBuyer(pg.db)).id as BuyerId;
  const { linkId } = await makeCheckout(pg.db, { createdAt: start });
  const started = await startPayment(after(0), {
    buyerId,
    linkId,
    by: { means: "AU" },
    payWay: 1,
    deviceHash: null,
    mayBeChallenged: false,
  });
  if (!started.ok) throw new Error(started.refusal);
  await applyResult(after(0), started.value.id, { to: "REDIRECTED" });
  const told = async () => {
    const [delivery] = await pg.db.delivery.findMany({ where: { checkout: { linkId } } });
    const body = new URLSearchParams(delivery?.body);
    return delivery && ["settle_result", "settle_detail", "settle_method"].map((name) => body.get(name));
  };
  return { id: started.value.id, told };
}

test.each([
  ["carrier-cancelled", "11"],
  ["carrier-error", "13"],
])("ended unpaid after %s: the shop hears %s with the carrier's code", async (declineReason, detail) => {
  const { id, told } = await atCarrier();
  await applyResult(after(1), id, { to: "DECLINED", facts: { declineReason } });
  expect(await told()).toBeUndefined();
  await expireCheckouts(after(31));
  expect(await told()).toEqual(["2", detail, "52"]);
});

test("time does not run out while the carrier's page is open", async () => {
  const { told } = await atCarrier();
  await expireCheckouts(after(59));
  expect(await told()).toBeUndefined();
});
