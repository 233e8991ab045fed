import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import type { MerchantId } from "./rules";

/** New checkouts may no longer name it; those that are open keep their addresses. False when it was not registered. */
export async function removeOrigin(
  ctx: Context,
  { merchantId, origin, by = "merchant" }: { merchantId: MerchantId; origin: string; by?: string },
): Promise<boolean> {
  const at = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.merchantOrigin.deleteMany({ where: { merchantId, origin } });
    if (count === 0) return false;
    await record(tx, { actor: by, action: "removed origin", merchantId, detail: { origin }, at });
    return true;
  });
}
