import { environment } from "@/lib/environment";
import type { GatewayContext } from "@/lib/gateway/context";
import type { TestCard } from "@/lib/gateway/contract/driver";
import { journaled } from "@/lib/gateway/journal";
import { webCollectGateway } from "@/lib/gateway/webcollect/adapter";
import { openTestDatabase } from "@/prisma/test-database";
import { brokenLaws } from "../laws";
import { brokenOutbox } from "./broken-outbox";
import { inLanes } from "./in-lanes";
import { killAt } from "./kill-at";
import { lostCards } from "./lost-cards";
import type { openReceivingShop } from "./receiving-shop";
import type { Task } from "./run-and-die";
import { sandboxStores } from "./sandbox-stores";
import { SCENARIOS } from "./scenarios";
import { workOn } from "./work-on";

export type Outside = {
  sandbox: { url: string; controlUrl: string };
  shop: Awaited<ReturnType<typeof openReceivingShop>>;
};
export type Played = { scenario: string; card: TestCard };
/** `stops`: how many a verb has that came to its end before it met its own. */
export type Settled = { stops: Map<Played, number>; broken: string[] };

/**
 * Plays each scenario once for each stop, with a buyer of its own, in a process that is killed when all stand where
 * they are to die; lets the worker alone go on, and looks at both stores.
 */
export async function killAndSettle(
  { sandbox, shop }: Outside,
  played: readonly Played[],
  stops: readonly number[],
): Promise<Settled> {
  const { db, url, close } = await openTestDatabase();
  try {
    const now = () => new Date();
    const plain = gatewayAt(sandbox.url);
    const ctx = { db, now, gateway: journaled(plain, { db, now }) };
    const plans = played.flatMap((each) => stops.map((dieAt) => ({ each, dieAt })));
    const tasks = await inLanes(plans, (plan) => arrange(ctx, plan, shop.url));
    const settings = { DATABASE_URL: url, GATEWAY_URL: sandbox.url, GATEWAY_ORIGIN: sandbox.url };
    const report = await killAt(tasks, settings);
    const lost = await lostCards(ctx, tasks);
    await workOn(ctx);
    lost.push(...(await lostCards(ctx, tasks)));
    const stores = await sandboxStores(db, plain, sandbox.controlUrl);
    const buyers = tasks.map(({ given }) => ({ id: given.buyerId, checkoutId: given.checkoutId }));
    const laws = await brokenLaws(stores, buyers);
    const broken = plans.flatMap(({ each, dieAt }, at) =>
      (laws[at] ?? []).map((law) => `${each.scenario} (${each.card}), killed at ${dieAt}: ${law}`),
    );
    const ended = plans.flatMap(({ each }, at) => {
      const { ended = false, stops = 0 } = report[at] ?? {};
      return ended ? [[each, stops] as const] : [];
    });
    return { stops: new Map(ended), broken: [...broken, ...(await brokenOutbox(db, shop.heard)), ...lost] };
  } finally {
    await close();
  }
}

type Plan = { each: Played; dieAt: number };

async function arrange(ctx: GatewayContext, { each, dieAt }: Plan, shop: string): Promise<Task> {
  const { scenario, card } = each;
  const given = await SCENARIOS[scenario]?.arrange(ctx, card, shop);
  if (!given) throw new Error(`There is no scenario ${scenario}`);
  return { scenario, given, dieAt };
}

export function gatewayAt(url: string) {
  const { GATEWAY_TRADER_CODE: traderCode, GATEWAY_ACCESS_KEY: accessKey } = environment();
  const times = { connectMs: 2_000, totalMs: 15_000 };
  return webCollectGateway({
    traderCode,
    accessKey,
    url,
    origin: url,
    shape: "test",
    carrier: true,
    ...times,
  });
}
