import type { World } from "@/sandbox/world/world";

/** For registered origins only; undefined means 403. A request without Origin is served (protocol § 12). */
export function corsHeaders(world: World, origin: string | undefined): Record<string, string> | undefined {
  if (origin === undefined) return { Vary: "Origin" };
  if (!world.settings.registeredOrigins.includes(origin)) return undefined;
  return {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": "Content-Type",
    Vary: "Origin",
  };
}
