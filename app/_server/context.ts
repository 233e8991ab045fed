import { readClock } from "@/lib/clock";
import { type Context, database } from "@/lib/db";
import { environment } from "@/lib/environment";
import { chooseGateway } from "@/lib/gateway/choose-gateway";
import type { GatewayContext } from "@/lib/gateway/context";
import { journaled } from "@/lib/gateway/journal";

/** What a door hands to a verb. The clock is read once per request. `relayed` for what a shop's own call waits for. */
export async function openContext(how: "own" | "relayed" = "own"): Promise<GatewayContext> {
  const db = database();
  const now = await readClock(db);
  return { db, now, gateway: journaled(chooseGateway(environment(), how), { db, now }) };
}

/** For sign-in codes and sessions, which never follow the demo's clock. */
export function openRealTimeContext(): Context {
  return { db: database(), now: () => new Date() };
}
