import { afterAll, beforeAll, expect, test } from "vitest";
import type { GatewayContext } from "@/lib/gateway/context";
import { journaled } from "@/lib/gateway/journal";
import { startSandbox } from "@/lib/gateway/webcollect/sandbox/start-sandbox";
import type { MerchantId } from "@/lib/merchants/rules";
import { randomId } from "@/lib/random-id";
import { makeShopWithKey } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { proofSize } from "../proof-size";
import { arrangePaid } from "./arrange";
import type { Given } from "./given";
import { gatewayAt } from "./kill-and-settle";
import { killAt } from "./kill-at";
import { REQUESTS } from "./requests";

const NOWHERE = "http://127.0.0.1:1/";
const EVERY = proofSize(0, 24);
/** After the commit of the deed, and after the call to the gateway; in the full size every stop there is. */
const STOPS = EVERY ? Array.from({ length: EVERY }, (_, at) => at + 1) : [8, 13];

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let pg: Awaited<ReturnType<typeof openTestDatabase>>;
let ctx: GatewayContext;
beforeAll(async () => {
  [sandbox, pg] = await Promise.all([startSandbox(), openTestDatabase()]);
  const [db, now] = [pg.db, () => new Date()];
  ctx = { db, now, gateway: journaled(gatewayAt(sandbox.url), { db, now }) };
});
afterAll(async () => {
  await sandbox?.stop();
  await pg?.close();
});

test.each(STOPS)(
  "killed at stop %i, a request asked again under its key is answered as if nothing had happened, and done once",
  async (dieAt) => {
    const [opening, capturing] = [await arrangeOpening(), await arrangeCapturing()];
    const tasks = [
      { scenario: "POST checkouts", given: opening, dieAt },
      { scenario: "POST capture", given: capturing, dieAt },
    ];
    const settings = { DATABASE_URL: pg.url, GATEWAY_URL: sandbox.url, GATEWAY_ORIGIN: sandbox.url };
    await killAt(tasks, settings);
    // The lease of whoever died.
    await pg.db.keptAnswer.updateMany({ where: { status: null }, data: { leaseUntil: new Date(0) } });

    const first = await asked("POST checkouts", opening);
    expect(first.status).toBe(201);
    expect(await asked("POST checkouts", opening)).toEqual(first);
    expect(await pg.db.checkout.count({ where: { merchantId: opening.merchantId } })).toBe(1);

    const captured = await asked("POST capture", capturing);
    expect([200, 202]).toContain(captured.status);
    expect(await asked("POST capture", capturing)).toEqual(captured);
    expect(await pg.db.paymentOperation.count({ where: { paymentId: capturing.paymentId } })).toBe(1);
  },
  60_000,
);

async function asked(scenario: string, given: Given) {
  const response = await REQUESTS[scenario]?.run(ctx, given);
  return { status: response?.status, text: await response?.text() };
}

async function arrangeOpening(): Promise<Given> {
  const shop = await makeShopWithKey(pg.db);
  const wish = JSON.stringify({
    orderNo: "CRASH-1",
    amountYen: 500,
    lines: [{ name: "本", quantity: 1, unitPriceYen: 500 }],
    returnUrl: "https://shop.example/return",
    cancelUrl: "https://shop.example/cancel",
  });
  return { ...shop, wish, once: randomId(), buyerId: "", checkoutId: "" };
}

async function arrangeCapturing(): Promise<Given> {
  const given = await arrangePaid(ctx, "approves", NOWHERE);
  const merchantId = given.merchantId as MerchantId;
  const { key } = await makeShopWithKey(pg.db, { merchantId });
  return { ...given, key, once: randomId() };
}
