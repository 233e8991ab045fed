import { isSecureUrl } from "@/sandbox/checks/rules";
import { changeSwitches, readSwitches } from "@/sandbox/world/switches";
import type { World } from "@/sandbox/world/world";
import { atLeast, BadRequest, flag, oneOf, text } from "./bad-request";

export function readConfiguration(world: World): object {
  return readSwitches(world);
}

export function configure(world: World, body: Record<string, unknown>): object {
  const change = {
    rakutenRouting: oneOf(body, "rakutenRouting", ["before", "after"]),
    maintenance: flag(body, "maintenance"),
    holdMs: atLeast(0, body, "holdMs"),
    resultUrl: address(text(body, "resultUrl")),
    failureMail: flag(body, "failureMail"),
    holdNotifications: flag(body, "holdNotifications"),
    inFlightLimit: atLeast(1, body, "inFlightLimit"),
  };
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  changeSwitches(world, Object.fromEntries(given));
  return readSwitches(world);
}

function address(url: string | undefined): string | undefined {
  if (url && !isSecureUrl(url)) throw new BadRequest("resultUrl must be https, or http on loopback");
  return url;
}
