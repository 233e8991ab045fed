import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import type { Settings } from "@/sandbox/settings";
import { openStore, type Store } from "@/sandbox/store/open-store";
import { type DueHeap, emptyHeap } from "@/sandbox/timed/due-heap";
import { type Clock, openClock } from "./clock";
import { TABLE_NAMES, type Tables } from "./records";

/** Everything one running sandbox knows. */
export interface World {
  settings: Settings;
  log: Logger;
  store: Store<Tables>;
  clock: Clock;
  due: DueHeap;
  /** Orders with a request in process, as trade keys. */
  busyOrders: Set<string>;
  /** Requests being worked on, by merchant. */
  inFlight: Map<string, number>;
  /** Challenge and carrier page ids → trade keys. */
  pages: Map<string, string>;
  /** Yamato slip number → trade keys. */
  slips: Map<string, Set<string>>;
  /** Trade keys of accepted pre-orders (status 5). */
  preOrders: Set<string>;
  /** Notifications that still have an attempt due, and those with one on its way. */
  undelivered: Set<number>;
  delivering: Set<number>;
  closing: AbortController;
  threeDsSecret: string;
}

export async function openWorld(settings: Settings, log: Logger): Promise<World> {
  const store = await openStore<Tables>(settings.dataFolder, TABLE_NAMES);
  return {
    settings,
    log,
    store,
    clock: openClock(store),
    due: emptyHeap(),
    busyOrders: new Set(),
    inFlight: new Map(),
    pages: new Map(),
    slips: new Map(),
    preOrders: new Set(),
    undelivered: new Set(),
    delivering: new Set(),
    closing: new AbortController(),
    threeDsSecret: settings.threeDsSecret ?? ownSecret(store),
  };
}

function ownSecret(store: Store<Tables>): string {
  const known = store.get("secrets", "3ds");
  if (known) return known;
  const made = randomBytes(24).toString("hex");
  store.put("secrets", "3ds", made);
  return made;
}
