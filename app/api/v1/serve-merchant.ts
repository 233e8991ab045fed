import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { countHit, type Hit } from "@/lib/limit";
import type { AskingMerchant } from "@/lib/merchants/find-merchant-by-key";
import { noteKeyUse } from "@/lib/merchants/note-key-use";
import { askingMerchant } from "./asking-merchant";
import { orFault } from "./or-fault";
import { problem } from "./problem";

const MINUTE = 60;

/** What every call of the merchant API begins with: whose key it is, and whether they ask too often. */
export async function serveMerchant(
  ctx: Context,
  request: Request,
  answer: (merchant: AskingMerchant) => Promise<Response>,
): Promise<Response> {
  return orFault(async () => {
    const asking = await askingMerchant(ctx, request);
    if (!asking.ok) return problem(asking.refusal);
    const merchant = asking.value;
    const most = environment().LIMIT_API_MINUTE;
    const hit = await countHit(ctx.db, `api:${merchant.merchantId}`, most, MINUTE);
    if (!hit.within) return withLimit(problem("rate-limited"), most, hit);
    await noteKeyUse(ctx, merchant);
    return withLimit(await orFault(() => answer(merchant)), most, hit);
  });
}

function withLimit(response: Response, most: number, { within, left, resetsAt }: Hit): Response {
  const seconds = String(Math.max(1, Math.ceil((resetsAt.getTime() - Date.now()) / 1000)));
  response.headers.set("RateLimit-Limit", String(most));
  response.headers.set("RateLimit-Remaining", String(left));
  response.headers.set("RateLimit-Reset", seconds);
  if (!within) response.headers.set("Retry-After", seconds);
  return response;
}
