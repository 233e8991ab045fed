import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import type { MerchantId } from "./rules";

/** Refuses calls of the compatible API from this address from now on. */
export async function removeAddress(
  ctx: Context,
  { merchantId, address, by }: { merchantId: MerchantId; address: string; by: string },
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.merchantAddress.deleteMany({ where: { merchantId, address } });
    const fact = { actor: by, action: "removed address", merchantId, detail: { address }, at: ctx.now() };
    if (count > 0) await record(tx, fact);
  });
}
