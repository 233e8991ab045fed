import { setTimeout as wait } from "node:timers/promises";
import { orderAtShop } from "@/e2e/arrange-order";
import { formOfPage, openPage } from "@/e2e/drive/press-by-form";
import { buyerIn, type HouseBuyer, registerIn } from "@/e2e/serial/arrange-in-house";
import { houseEnvironment } from "@/e2e/serial/house-environment";
import { type House, startHouse } from "@/e2e/serial/start-house";
import { CARD } from "@/e2e/test-cards";
import { percentiles, sayTimes } from "./percentiles";
import { type PreparedPress, type PressWay, preparePress } from "./prepare-press";
import { sqlFloor } from "./sql-floor";
import { type GatewayWatch, watchGateway } from "./watch-gateway";

const LIMITS_MS = { p50: 15, p99: 60 };
/** Each presses at most once at a time, so that the gateway's calls can be told apart. */
const BUYERS = 10;
/** Presses before the clock begins, one after another: a server that has been at work for a while. */
const WARM_UP = 100;

const WAYS: Record<PressWay, string> = {
  form: "a form without scripts, answered with where to go",
  script: "by the page's scripts, answered with the next page",
};

type Wish = { perSecond: number; seconds: number };
type Ready = { url: string; press: PreparedPress };

/** Presses at a steady rate, whatever the answers take; prints what is ours of each and tells whether it is within the limits. */
export async function benchPresses({ perSecond, seconds }: Wish): Promise<boolean> {
  const { GATEWAY_URL = "" } = houseEnvironment({ databaseUrl: "", dataDir: "", settings: {} });
  const watch = await watchGateway(GATEWAY_URL);
  const house = await startHouse({ GATEWAY_URL: watch.url, LIMIT_REGISTRATIONS_SOURCE_HOUR: "100000" });
  try {
    const buyers = await Promise.all(Array.from({ length: BUYERS }, () => cardHolder(house)));
    const kept: boolean[] = [];
    let pressed = 0;
    for (const way of ["form", "script"] as const) {
      const ready = await openAll(house, buyers, perSecond * seconds + WARM_UP, way);
      pressed += ready.length;
      for (const one of ready.splice(0, WARM_UP)) await pressOnce(house, watch, one);
      const ours = percentiles(await pressAll(house, watch, ready, perSecond));
      sayTimes(
        `press to answer beyond the gateway's own, ${WAYS[way]}: ${perSecond}/s, ${ready.length} presses`,
        ours,
      );
      kept.push(ours.p50 <= LIMITS_MS.p50 && ours.p99 <= LIMITS_MS.p99);
    }
    sayTimes(
      "raw SQL floor: one committed INSERT over pg, same database",
      await sqlFloor(house.env.DATABASE_URL ?? ""),
    );
    const paid = await house.db.payment.count({ where: { state: "AUTHORIZED" } });
    const good = paid === pressed && kept.every(Boolean);
    console.log(
      `${paid} paid; limits p50 ≤ ${LIMITS_MS.p50} ms, p99 ≤ ${LIMITS_MS.p99} ms: ${good ? "kept" : "NOT KEPT"}`,
    );
    return good;
  } finally {
    await house.stop();
    await watch.stop();
  }
}

async function cardHolder(house: House): Promise<HouseBuyer> {
  const buyer = await buyerIn(house);
  await registerIn(house, buyer, CARD.rakuten);
  return buyer;
}

async function openAll(house: House, buyers: HouseBuyer[], many: number, way: PressWay): Promise<Ready[]> {
  const ready: Ready[] = [];
  for (let at = 0; at < many; at++) {
    const buyer = buyers[at % buyers.length];
    if (!buyer) throw new Error("nobody to press");
    const { url } = await orderAtShop({}, house.shop);
    const browser = { wallet: house.wallet, cookies: buyer.cookies };
    const page = await openPage(browser, url);
    const form = formOfPage(await page.text());
    if (!form) throw new Error(`no pay button at ${url}`);
    ready.push({ url, press: await preparePress(browser, url, form, way) });
  }
  return ready;
}

async function pressAll(house: House, watch: GatewayWatch, ready: Ready[], perSecond: number) {
  const going: Promise<number>[] = [];
  for (const one of ready) {
    going.push(pressOnce(house, watch, one));
    await wait(1000 / perSecond);
  }
  return Promise.all(going);
}

/** The whole time of the press less what the gateway took of it. */
async function pressOnce(house: House, watch: GatewayWatch, { url, press }: Ready): Promise<number> {
  const from = performance.now();
  const status = await press();
  const to = performance.now();
  const linkId = url.slice(url.lastIndexOf("/") + 1);
  const checkout = await house.db.checkout.findUniqueOrThrow({
    where: { linkId },
    include: { livePayment: true },
  });
  const orderNo = checkout.livePayment?.gatewayOrderNo;
  if (!orderNo) throw new Error(`${url} is not paid: HTTP ${status}`);
  return to - from - watch.spentOn({ orderNo, from, to });
}
