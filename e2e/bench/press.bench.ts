import { makeCheckout, makeMerchant } from "@/prisma/factories";
import { db } from "../arrange";
import { formOfPage, openPage, press } from "../drive/press-by-form";
import { expect, test } from "../fixtures";
import { WALLET } from "../house";
import { makeWalking, type Walking } from "../walk/walking";
import { percentile } from "./percentile";
import { sqlFloor } from "./sql-floor";

const A_SECOND = 10;
const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);
const BUYERS = 6;
const MOST_MS = { p50: 15, p99: 60 };

test(`${A_SECOND} presses a second: what a press takes beyond the gateway's own time`, async () => {
  test.setTimeout(600_000);
  const { id: merchantId } = await makeMerchant(db);
  const buyers = await Promise.all(Array.from({ length: BUYERS }, () => makeWalking()));
  const ready: Ready[] = [];
  for (let n = 0; n < A_SECOND * SECONDS + WARM; n++)
    ready.push(await openOne(merchantId, buyers[n % BUYERS] as Walking));
  for (const one of ready.splice(0, WARM)) await pressOne(one);
  const began = performance.now();
  const beyond = await Promise.all(
    ready.map(async (one, n) => {
      await until(began + (n * 1000) / A_SECOND);
      return pressOne(one);
    }),
  );
  const own = { p50: percentile(beyond, 50), p99: percentile(beyond, 99) };
  const floor = await sqlFloor(merchantId, buyers[0]?.id ?? "");
  console.log(`beyond the gateway: ${words(own)} · raw SQL floor of the same run: ${words(floor)}`);
  expect(own.p50).toBeLessThanOrEqual(MOST_MS.p50);
  expect(own.p99).toBeLessThanOrEqual(MOST_MS.p99);
});

const WARM = 20;
type Ready = { buyer: Walking; linkId: string; fields: Record<string, string> };

async function openOne(merchantId: string, buyer: Walking): Promise<Ready> {
  const { linkId } = await makeCheckout(db, { merchantId, resultUrl: null });
  const html = await (await openPage(browser(buyer), `${WALLET}/pay/${linkId}`)).text();
  return { buyer, linkId, fields: { ...formOfPage(html), card: buyer.cards.good } };
}

/** Milliseconds from press to answer, less those in which the gateway was waited for (by the journal). */
async function pressOne({ buyer, linkId, fields }: Ready): Promise<number> {
  const began = performance.now();
  const answer = await press(browser(buyer), `${WALLET}/pay/${linkId}`, fields);
  await answer.arrayBuffer();
  const took = performance.now() - began;
  const payment = await db.payment.findFirstOrThrow({ where: { checkout: { linkId } } });
  if (answer.status !== 303 || payment.state !== "AUTHORIZED")
    throw new Error(`${answer.status} ${payment.state}`);
  const calls = await db.gatewayCall.findMany({ where: { orderNo: payment.gatewayOrderNo } });
  return calls.reduce((rest, call) => rest - (Number(call.endedAt) - Number(call.startedAt)), took);
}

function browser({ cookies }: Walking) {
  return { wallet: WALLET, cookies };
}

function until(at: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, at - performance.now())));
}

function words({ p50, p99 }: { p50: number; p99: number }): string {
  return `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
}
