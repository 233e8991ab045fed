import { serveAcs } from "@/sandbox/pages/acs-door";
import { serveAsset } from "@/sandbox/pages/assets";
import { serveCarrier } from "@/sandbox/pages/carrier-door";
import { serveTracking } from "@/sandbox/pages/tracking-door";
import { serveQa } from "@/sandbox/qa/qa-door";
import { json, NOT_FOUND, send } from "./answer";
import { serveGateway } from "./gateway-door";
import { serveTokenLibrary } from "./token-library-door";
import type { Visit } from "./visit";

/** Every door of the public origin; the control door has a listener of its own. */
export async function servePublic(visit: Visit): Promise<void> {
  const { path, response } = visit;
  if (path === "/health") return send(response, json({ ok: true }));
  if (path === "/test_gateway/token/js/embeddedTokenLib.js") return serveTokenLibrary(response);
  if (path.startsWith("/test_gateway/")) return await serveGateway(visit);
  if (path.startsWith("/acs/")) return await serveAcs(visit);
  if (path.startsWith("/carrier/")) return await serveCarrier(visit);
  if (path === "/" || path === "/qa") return await serveQa(visit);
  if (path.startsWith("/tracking/")) return serveTracking(visit);
  if (path.startsWith("/assets/")) return serveAsset(response, path);
  send(response, NOT_FOUND);
}
