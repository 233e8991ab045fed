import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { send } from "./answer";

const LIBRARY = readFileSync(new URL("../gateway/token-library.js", import.meta.url), "utf8");

/** Cards are typed on another origin, so the script may be embedded there. */
export function serveTokenLibrary(response: ServerResponse): void {
  const headers = { "Cross-Origin-Resource-Policy": "cross-origin" };
  send(response, { status: 200, contentType: "text/javascript; charset=utf-8", body: LIBRARY, headers });
}
