import type { Database } from "@/lib/db";
import { type MemoryGateway, memoryGateway } from "@/lib/gateway/memory/memory-gateway";
import { makeMerchant } from "@/prisma/factories";
import { watchCharges } from "./watch-charges";

type Later = { at: number; act: () => Promise<void> };

/** An empty database, a gateway in memory, and one clock that moves through whatever is due on its way. */
export type World = {
  db: Database;
  memory: MemoryGateway;
  watch: ReturnType<typeof watchCharges>;
  merchantId: string;
  now: () => Date;
  later: (seconds: number, act: () => Promise<void>) => void;
  pass: (seconds: number) => Promise<void>;
};

const START = new Date("2026-11-24T10:00:00+09:00").getTime();

export async function openWorld(db: Database): Promise<World> {
  await empty(db);
  const merchant = await makeMerchant(db);
  const pending: Later[] = [];
  let now = START;
  const memory = memoryGateway(undefined, () => new Date(now));

  async function pass(seconds: number) {
    const until = now + seconds * 1000;
    for (let next = takeNext(pending, until); next; next = takeNext(pending, until)) {
      now = Math.max(now, next.at);
      await next.act();
    }
    now = until;
  }

  return {
    db,
    memory,
    watch: watchCharges(db, memory),
    merchantId: merchant.id,
    now: () => new Date(now),
    later: (seconds, act) => pending.push({ at: now + seconds * 1000, act }),
    pass,
  };
}

function takeNext(pending: Later[], until: number): Later | undefined {
  pending.sort((a, b) => a.at - b.at);
  return pending[0] && pending[0].at <= until ? pending.shift() : undefined;
}

/** Rows of an earlier world would be due in this one too. */
async function empty(db: Database) {
  await db.$executeRaw`
    TRUNCATE "User", "Merchant", "Checkout", "Payment", "PaymentEvent", "Delivery", "Limit", "AuditEntry", "Mail", "GatewayCall" CASCADE`;
}
