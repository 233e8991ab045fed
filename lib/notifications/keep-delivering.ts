import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "@/lib/db";
import { deliver } from "./deliver";
import { takeDue } from "./take-due";

/** Result POSTs that one process has under way at most; a merchant has four of them, one while it hangs. */
const PLACES = 200;
const LOOK_AGAIN_MS = 250;

const underWay = new Set<Promise<void>>();
let placeIsFree = () => {};

/**
 * Worker: starts what is due, as far as there are places, and comes back as soon as one of those under way has ended
 * or it is time to look again: nobody waits for a slow shop. Returns how many were under way.
 */
export async function keepDelivering(ctx: Context): Promise<number> {
  for (const taken of await takeDue(ctx, PLACES - underWay.size)) {
    const delivery = deliver(ctx, taken).finally(() => {
      underWay.delete(delivery);
      placeIsFree();
    });
    underWay.add(delivery);
  }
  const busy = underWay.size;
  if (busy > 0) await nextPlace();
  return busy;
}

/** Resolves when nothing is under way any more: before the process closes its database. */
export async function deliveriesEnded(): Promise<void> {
  while (underWay.size > 0) await nextPlace();
}

/** Of promises that last as long as a shop hangs, `Promise.race` would keep every look's reactions. */
async function nextPlace(): Promise<void> {
  const waiting = new AbortController();
  placeIsFree = () => waiting.abort();
  await pause(LOOK_AGAIN_MS, undefined, { signal: waiting.signal }).catch(() => undefined);
}
