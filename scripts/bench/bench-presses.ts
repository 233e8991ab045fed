import { setTimeout as wait } from "node:timers/promises";
import { orderAtShop } from "@/e2e/arrange-order";
import { formOfPage, openPage } from "@/e2e/drive/press-by-form";
import { buyerIn, type HouseBuyer, registerIn } from "@/e2e/serial/arrange-in-house";
import { houseEnvironment } from "@/e2e/serial/house-environment";
import { type House, startHouse } from "@/e2e/serial/start-house";
import { CARD } from "@/e2e/test-cards";
import { percentiles, sayTimes } from "./percentiles";
import { type PreparedPress, preparePress } from "./prepare-press";
import { sqlFloor } from "./sql-floor";
import { type GatewayWatch, watchGateway } from "./watch-gateway";

const LIMITS_MS = { p50: 15, p99: 60 };
/** Each presses at most once at a time, so that the gateway's calls can be told apart. */
const BUYERS = 10;
/** Presses before the clock begins, one after another: a server that has been at work for a while. */
const WARM_UP = 100;

type Wish = { perSecond: number; seconds: number };
type Ready = { url: string; press: PreparedPress };

/** Presses at a steady rate, whatever the answers take; prints what is ours of each and tells whether it is within the limits. */
export async function benchPresses({ perSecond, seconds }: Wish): Promise<boolean> {
  const { GATEWAY_URL = "" } = houseEnvironment({ databaseUrl: "", dataDir: "", settings: {} });
  const watch = await watchGateway(GATEWAY_URL);
  const house = await startHouse({ GATEWAY_URL: watch.url, LIMIT_REGISTRATIONS_SOURCE_HOUR: "100000" });
  try {
    const buyers = await Promise.all(Array.from({ length: BUYERS }, () => cardHolder(house)));
    const ready = await openAll(house, buyers, perSecond * seconds + WARM_UP);
    for (const one of ready.splice(0, WARM_UP)) await pressOnce(house, watch, one);
    const going: Promise<number>[] = [];
    for (const one of ready) {
      going.push(pressOnce(house, watch, one));
      await wait(1000 / perSecond);
    }
    const ours = percentiles(await Promise.all(going));
    sayTimes(`press to answer beyond the gateway's own, ${perSecond}/s, ${ready.length} presses`, ours);
    sayTimes(
      "raw SQL floor: one committed INSERT over pg, same database",
      await sqlFloor(house.env.DATABASE_URL ?? ""),
    );
    const paid = await house.db.payment.count({ where: { state: "AUTHORIZED" } });
    const good = paid === ready.length + WARM_UP && ours.p50 <= LIMITS_MS.p50 && ours.p99 <= LIMITS_MS.p99;
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

async function openAll(house: House, buyers: HouseBuyer[], many: number): Promise<Ready[]> {
  const ready: Ready[] = [];
  for (let at = 0; at < many; at++) {
    const buyer = buyers[at % buyers.length];
    if (!buyer) throw new Error("nobody to press");
    const { url } = await orderAtShop({}, house.shop);
    const browser = { wallet: house.wallet, cookies: buyer.cookies };
    const page = await openPage(browser, url);
    const form = formOfPage(await page.text());
    if (!form) throw new Error(`no pay button at ${url}`);
    ready.push({ url, press: await preparePress(browser, url, form) });
  }
  return ready;
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
