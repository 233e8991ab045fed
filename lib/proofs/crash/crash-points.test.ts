import { afterAll, beforeAll, expect, test } from "vitest";
import { startSandbox } from "@/lib/gateway/webcollect/sandbox/start-sandbox";
import { proofSize } from "../proof-size";
import { killAndSettle, type Played } from "./kill-and-settle";
import { openReceivingShop } from "./receiving-shop";
import { SCENARIOS } from "./scenarios";

const FEWEST_POINTS = 6;
/** So many stops of every scenario stand in one process when it is killed. */
const STOPS_A_PROCESS = 6;
const MINUTE_MS = 60_000;

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let shop: Awaited<ReturnType<typeof openReceivingShop>>;
beforeAll(async () => {
  sandbox = await startSandbox();
  shop = await openReceivingShop();
});
afterAll(async () => {
  await sandbox?.stop();
  await shop?.close();
});

const played: Played[] = Object.entries(SCENARIOS).flatMap(([scenario, { cards }]) =>
  cards.slice(0, proofSize(1, cards.length)).map((card) => ({ scenario, card })),
);

test(
  "killed before and after any commit and any call to the gateway: the worker alone settles everything",
  async () => {
    const points = new Map<Played, number>();
    const broken: string[] = [];
    for (let first = 1; points.size < played.length; first += STOPS_A_PROCESS) {
      const left = played.filter((each) => !points.has(each));
      const stops = Array.from({ length: STOPS_A_PROCESS }, (_, at) => first + at);
      const settled = await killAndSettle({ sandbox, shop }, left, stops);
      broken.push(...settled.broken);
      for (const [each, count] of settled.stops) points.set(each, count);
    }
    const counted = played.map((each) => [`${each.scenario} (${each.card})`, points.get(each) ?? 0] as const);
    console.log(counted.map(([name, count]) => `crash points of ${name}: N = ${count}`).join("\n"));
    expect(broken).toEqual([]);
    for (const [name, count] of counted) expect(count, name).toBeGreaterThanOrEqual(FEWEST_POINTS);
  },
  30 * MINUTE_MS,
);
