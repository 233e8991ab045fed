import type { IncomingMessage, ServerResponse } from "node:http";
import { json, NOT_FOUND, send } from "@/sandbox/listeners/answer";
import { readBody } from "@/sandbox/listeners/read-body";
import type { World } from "@/sandbox/world/world";
import { BadRequest } from "./bad-request";
import { CALLS } from "./calls";

/** Steering for QA, on its own loopback listener (protocol § 21.6); no web page can drive it. */
export async function serveControl(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isLoopbackHost(request.headers.host)) return send(response, json({ error: "loopback only" }, 403));
  const [path, query] = (request.url ?? "/").split("?");
  const call = CALLS[`${request.method} ${path}`];
  if (!call) return send(response, NOT_FOUND);
  const body = await readBody(request);
  if (request.method === "POST" && !isJson(request)) {
    return send(response, json({ error: "Content-Type: application/json" }, 415));
  }
  try {
    const answer = await call(
      world,
      request.method === "POST" ? parse(body) : {},
      new URLSearchParams(query),
    );
    await world.store.flushed();
    send(response, json(answer));
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    send(response, json({ error: error.message }, 400));
  }
}

/** A rebound host name would let a web page reach a loopback port. */
function isLoopbackHost(host = ""): boolean {
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
}

function isJson(request: IncomingMessage): boolean {
  return /^application\/json\s*(;|$)/.test(request.headers["content-type"] ?? "");
}

function parse(body: Buffer | undefined): Record<string, unknown> {
  if (!body || body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below in the same words.
  }
  throw new BadRequest("the body must be a JSON object");
}
