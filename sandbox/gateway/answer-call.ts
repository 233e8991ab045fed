import { CATALOGUE } from "@/sandbox/functions/catalogue";
import { messageFor } from "@/sandbox/functions/token-messages";
import { runDueWork } from "@/sandbox/timed/run-due-work";
import type { World } from "@/sandbox/world/world";
import { type Admitted, admit } from "./admit";
import { garble } from "./garble";
import { type Performed, perform } from "./perform";
import type { Outgoing, RawCall } from "./raw-call";
import { type Reply, refused } from "./reply";
import { toXml } from "./xml";

/** One request to the gateway; what is answered is on disk. */
export async function answerCall(world: World, raw: RawCall): Promise<Outgoing> {
  const began = performance.now();
  const now = world.clock.now();
  runDueWork(world, now);
  const admission = admit(world, raw, now);
  const done: Performed =
    admission.type === "admitted" ? await performSafely(world, admission) : { reply: admission };
  await world.store.flushed();
  log(world, raw, done.reply, performance.now() - began);
  if (done.spoil === "http-500") return { type: "body", status: 500, contentType: "text/plain", body: "" };
  const outgoing = render(raw.path, done.reply, world.clock.now());
  return done.spoil === "garbled-xml" ? garble(outgoing) : outgoing;
}

/** A bug is answered too: Z019999999, which every caller treats as unknown. */
async function performSafely(world: World, { served, call }: Admitted): Promise<Performed> {
  try {
    return await perform(world, served, call);
  } catch (error) {
    world.log.error({ stack: (error as Error).stack }, "bug");
    return { reply: refused("Z019999999") };
  }
}

function render(path: string, reply: Reply, now: Date): Outgoing {
  if (reply.type === "lost") return reply;
  if (reply.type === "json") return json(reply.body);
  if (path === "getToken" && reply.type === "refused") {
    return json({ errorInfo: [{ errorCode: reply.errorCode, errorMsg: messageFor(reply.errorCode) }] });
  }
  return {
    type: "body",
    status: 200,
    contentType: "application/xml; charset=utf-8",
    body: toXml(reply, now),
  };
}

function json(body: object): Outgoing {
  return {
    type: "body",
    status: 200,
    contentType: "application/json; charset=utf-8",
    body: JSON.stringify(body),
  };
}

/** Function and result only: no field of a request is ever logged. */
function log(world: World, raw: RawCall, reply: Reply, ms: number) {
  const errorCode = reply.type === "refused" ? reply.errorCode : undefined;
  const credit = reply.type === "refused" ? reply.creditErrorCode : undefined;
  const path = CATALOGUE.has(raw.path) ? raw.path : "unknown";
  world.log.info({ path, result: reply.type, errorCode, credit, ms: Math.round(ms) }, "answered");
}
