import { randomUUID } from "node:crypto";
import { readPostedForm } from "@/app/_server/read-posted-form";
import type { GatewayContext } from "@/lib/gateway/context";
import { log } from "@/lib/log";
import { answerCall } from "@/lib/merchant-wire/answer-call";
import { functionNamed } from "@/lib/merchant-wire/catalogue";
import { type Reply, refused } from "@/lib/merchant-wire/reply";
import type { RawCall } from "@/lib/merchant-wire/wire-call";
import { writeReply } from "@/lib/merchant-wire/write-reply";

/** Shops' programs take HTTP 200 with XML for an answer and anything else for a fault of the line (protocol § 3). */
export async function answerShop(
  ctx: GatewayContext,
  request: Request,
  from: { name: string; source: string; patienceMs?: number },
) {
  const named = functionNamed(from.name);
  if (!named) return new Response("404\n", { status: 404 });
  const fields = request.method === "POST" ? await readPostedForm(request) : {};
  if (!fields) return new Response("413\n", { status: 413 });
  const call = { named, method: request.method, fields, source: from.source };
  const reply = await Promise.race([answerSafely(ctx, call), outOfPatience(from.patienceMs ?? PATIENCE_MS)]);
  return new Response(writeReply(reply, ctx.now()), {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "no-store" },
  });
}

/** No caller waits longer than 20 seconds (protocol § 22); what was begun goes on, and E04 tells what came of it. */
const PATIENCE_MS = 18_000;

function outOfPatience(ms: number): Promise<Reply> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms, refused("Z012000005")).unref();
  });
}

/** A bug is answered too; what came of the call is unknown then, and callers read it so. */
async function answerSafely(ctx: GatewayContext, call: RawCall): Promise<Reply> {
  try {
    return await answerCall(ctx, call);
  } catch (fault) {
    const stack = fault instanceof Error ? fault.stack : String(fault);
    log.error({ id: randomUUID(), divs: call.named.divs, fault: stack }, "shop call failed");
    return refused("Z019999999");
  }
}
