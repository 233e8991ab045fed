import { changeSwitches, readSwitches } from "@/sandbox/world/switches";
import type { World } from "@/sandbox/world/world";
import { BadRequest, flag, oneOf, whole } from "./bad-request";

export function readConfiguration(world: World): object {
  return readSwitches(world);
}

export function configure(world: World, body: Record<string, unknown>): object {
  const change = {
    rakutenRouting: oneOf(body, "rakutenRouting", ["before", "after"]),
    maintenance: flag(body, "maintenance"),
    holdMs: atLeast(0, "holdMs", whole(body, "holdMs")),
    inFlightLimit: atLeast(1, "inFlightLimit", whole(body, "inFlightLimit")),
  };
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  changeSwitches(world, Object.fromEntries(given));
  return readSwitches(world);
}

function atLeast(least: number, name: string, value: number | undefined): number | undefined {
  if (value !== undefined && value < least) throw new BadRequest(`${name} must be at least ${least}`);
  return value;
}
