import { environment } from "@/lib/environment";
import type { TestCard } from "@/lib/gateway/contract/driver";
import { journaled } from "@/lib/gateway/journal";
import { webCollectGateway } from "@/lib/gateway/webcollect/adapter";
import { openTestDatabase } from "@/prisma/test-database";
import { brokenLaws } from "../laws";
import { brokenOutbox } from "./broken-outbox";
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
/** `stops`: how many there are, once a verb came to its end before it met its own. */
export type Settled = { stops: (number | null)[]; broken: string[] };

/**
 * Plays each scenario with a buyer of its own, in a process that is killed at stop number `dieAt` of each, lets the
 * worker alone go on, and looks at both stores.
 */
export async function killAndSettle(
  { sandbox, shop }: Outside,
  dieAt: number,
  played: Played[],
): Promise<Settled> {
  const { db, url, close } = await openTestDatabase();
  try {
    const now = () => new Date();
    const plain = gatewayAt(sandbox.url);
    const gateway = journaled(plain, { db, now });
    const tasks: (Task & { name: string })[] = [];
    for (const { scenario, card } of played) {
      const given = await SCENARIOS[scenario]?.arrange({ db, gateway, now }, card, shop.url);
      if (!given) throw new Error(`There is no scenario ${scenario}`);
      tasks.push({ scenario, given, name: `${scenario} (${card})` });
    }
    const settings = { DATABASE_URL: url, GATEWAY_URL: sandbox.url, GATEWAY_ORIGIN: sandbox.url };
    const report = await killAt(dieAt, tasks, settings);
    const lost = await lostCards({ db, now }, tasks);
    await workOn({ db, gateway });
    lost.push(...(await lostCards({ db, now }, tasks)));
    const stores = await sandboxStores(db, plain, sandbox.controlUrl);
    const buyers = tasks.map(({ given }) => ({ id: given.buyerId, checkoutId: given.checkoutId }));
    const laws = await brokenLaws(stores, buyers);
    const broken = tasks.map(({ name }, at) =>
      (laws[at] ?? []).map((law) => `${name}, killed at ${dieAt}: ${law}`),
    );
    const outbox = await brokenOutbox(db, shop.heard);
    return {
      stops: report.map(({ ended, stops }) => (ended ? stops : null)),
      broken: [...broken.flat(), ...outbox, ...lost.map((law) => `killed at ${dieAt}: ${law}`)],
    };
  } finally {
    await close();
  }
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
    carrier: false,
    ...times,
  });
}
