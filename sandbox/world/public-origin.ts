import type { World } from "./world";

/** The sandbox's address as a browser sees it. */
export function publicOrigin({ settings }: World): string {
  return settings.origin || `http://${settings.host}:${settings.port}`;
}
