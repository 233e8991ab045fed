import { afterAll, beforeAll, expect, test } from "vitest";
import { startSandbox } from "@/lib/gateway/webcollect/sandbox/start-sandbox";
import { proofSize } from "../proof-size";
import { killAndSettle, type Played } from "./kill-and-settle";
import { openReceivingShop } from "./receiving-shop";
import { SCENARIOS } from "./scenarios";

const FEWEST_POINTS = 6;
const AT_ONCE = 2;
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
    let next = 1;
    const killOn = async () => {
      while (points.size < played.length) {
        const left = played.filter((each) => !points.has(each));
        const settled = await killAndSettle({ sandbox, shop }, next++, left);
        broken.push(...settled.broken);
        for (const [at, each] of left.entries()) {
          const stops = settled.stops[at];
          if (typeof stops === "number") points.set(each, stops);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, killOn));
    const counted = played.map((each) => [`${each.scenario} (${each.card})`, points.get(each) ?? 0] as const);
    console.log(counted.map(([name, count]) => `crash points of ${name}: N = ${count}`).join("\n"));
    expect(broken).toEqual([]);
    for (const [name, count] of counted) expect(count, name).toBeGreaterThanOrEqual(FEWEST_POINTS);
  },
  30 * MINUTE_MS,
);
