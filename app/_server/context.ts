import { readClock } from "@/lib/clock";
import { type Context, database } from "@/lib/db";
import { environment } from "@/lib/environment";
import { chooseGateway } from "@/lib/gateway/choose-gateway";
import type { GatewayContext } from "@/lib/gateway/context";
import { journaled } from "@/lib/gateway/journal";
import type { Gateway } from "@/lib/gateway/port";

const kept = globalThis as { kuronekoGateway?: Gateway };

/** What a door hands to a verb. The clock is read once per request. */
export async function openContext(): Promise<GatewayContext> {
  const db = database();
  const now = await readClock(db);
  kept.kuronekoGateway ??= chooseGateway(environment());
  return { db, now, gateway: journaled(kept.kuronekoGateway, { db, now }) };
}

/** For sign-in codes and sessions, which never follow the demo's clock. */
export function openRealTimeContext(): Context {
  return { db: database(), now: () => new Date() };
}
