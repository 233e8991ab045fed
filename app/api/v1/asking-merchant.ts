import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { type AskingMerchant, findMerchantByKey } from "@/lib/merchants/find-merchant-by-key";
import { keyModeOf } from "@/lib/merchants/rules";
import { type Result, refuse } from "@/lib/result";

/** The shop whose API key came with the request. Cookies are never looked at. */
export async function askingMerchant(
  ctx: Context,
  request: Request,
): Promise<Result<AskingMerchant, "unauthorized" | "key-of-other-mode">> {
  const key = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!key) return refuse("unauthorized");
  return findMerchantByKey(ctx.db, { key, mode: keyModeOf(environment().PAY_MODE) });
}
