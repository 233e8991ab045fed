import { runDueWork } from "@/sandbox/timed/run-due-work";
import type { World } from "@/sandbox/world/world";
import { BadRequest, flag, text, whole } from "./bad-request";

export function readClock(world: World): object {
  return { now: world.clock.now().toISOString(), frozen: world.clock.frozen() };
}

/** Sets, advances, freezes or frees the clock; timed work that it passes is done in order. */
export function adjustClock(world: World, body: Record<string, unknown>): object {
  const given = text(body, "now");
  const now = given === undefined ? undefined : new Date(given);
  if (now && Number.isNaN(now.getTime()))
    throw new BadRequest("now must be a date such as 2019-10-21T22:59:30+09:00");
  world.clock.set({ now, advanceSeconds: whole(body, "advanceSeconds"), frozen: flag(body, "frozen") });
  runDueWork(world, world.clock.now());
  return readClock(world);
}
