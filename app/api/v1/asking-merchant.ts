import type { Context } from "@/lib/db";
import { findMerchantByKey } from "@/lib/merchants/find-merchant-by-key";

/** The shop whose API key came with the request, or null. Cookies are never looked at. */
export async function askingMerchant(ctx: Context, request: Request) {
  const key = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return key ? findMerchantByKey(ctx.db, key) : null;
}
