import { runDueWork } from "@/sandbox/timed/run-due-work";
import type { World } from "@/sandbox/world/world";
import { BadRequest, flag, text, whole } from "./bad-request";

export function readClock(world: World): object {
  return { now: world.clock.now().toISOString(), frozen: world.clock.frozen() };
}

const EARLIEST = Date.UTC(2000, 0);
const LATEST = Date.UTC(9999, 0);

/** Sets, advances, freezes or frees the clock; timed work that it passes is done in order. */
export function adjustClock(world: World, body: Record<string, unknown>): object {
  const given = text(body, "now");
  const now = given === undefined ? undefined : new Date(given);
  if (now && Number.isNaN(now.getTime()))
    throw new BadRequest("now must be a date such as 2019-10-21T22:59:30+09:00");
  const advanceSeconds = whole(body, "advanceSeconds");
  const target = Number(now ?? world.clock.now()) + (advanceSeconds ?? 0) * 1000;
  // What is stamped has four digits for the year.
  if (!(target >= EARLIEST && target < LATEST)) throw new BadRequest("the clock runs from 2000 to 9998");
  world.clock.set({ now, advanceSeconds, frozen: flag(body, "frozen") });
  runDueWork(world, world.clock.now());
  return readClock(world);
}
