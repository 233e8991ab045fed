import { readPostedForm } from "@/app/_server/read-posted-form";
import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { readResult } from "@/lib/gateway/webcollect/read-result";
import { hearResult, mayTell } from "@/lib/payments/hear-result";

/**
 * Takes 決済結果データ from the gateway. `0` is what it wants to hear (protocol § 17), and it says nothing about whether
 * the order exists: whoever else posts here learns nothing.
 */
export async function answerResult(ctx: Context, request: Request, from: string): Promise<Response> {
  const { GATEWAY_RESULT_ADDRESSES: known, GATEWAY_TRADER_CODE } = environment();
  if (known.length > 0 && !known.includes(from)) return say("1", 403);
  if (!(await mayTell(ctx, from))) return say("1", 429);
  const posted = await readPostedForm(request);
  if (!posted) return say("1", 413);
  const heard = readResult(posted, GATEWAY_TRADER_CODE);
  if (!heard) return say("1", 400);
  await hearResult(ctx, heard);
  return say("0", 200);
}

function say(word: "0" | "1", status: number): Response {
  return new Response(word, {
    status,
    headers: { "content-type": "text/plain", "cache-control": "no-store" },
  });
}
