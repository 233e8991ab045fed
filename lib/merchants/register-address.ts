import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import { normaliseAddress } from "./normalise-address";
import type { MerchantId } from "./rules";

type AddressWish = { merchantId: MerchantId; address: string; by: string };

/** Takes calls of the compatible API from this address. Registered again it changes nothing. */
export async function registerAddress(
  ctx: Context,
  wish: AddressWish,
): Promise<Result<string, "not-an-address">> {
  const address = normaliseAddress(wish.address);
  if (!address) return refuse("not-an-address");
  const { merchantId, by } = wish;
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.merchantAddress.createMany({
      data: [{ merchantId, address }],
      skipDuplicates: true,
    });
    const fact = { actor: by, action: "registered address", merchantId, detail: { address }, at: ctx.now() };
    if (count > 0) await record(tx, fact);
  });
  return yes(address);
}
