import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { hasOrigin } from "@/lib/merchants/has-origin";
import type { MerchantId } from "@/lib/merchants/rules";

export type AddressFault = "not-https" | "origin-not-registered";

/** Why a shop's address may not be one that we send to, or null: https when live, and on one of its registered origins. */
export async function checkOwnAddress(
  { db }: Context,
  merchantId: MerchantId,
  address: string,
): Promise<AddressFault | null> {
  if (environment().PAY_MODE === "live" && !address.startsWith("https:")) return "not-https";
  return (await hasOrigin(db, merchantId, address)) ? null : "origin-not-registered";
}
