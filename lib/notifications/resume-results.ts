import type { Context } from "@/lib/db";
import { recordDeed, type Staff } from "./record-deed";

/** Ends a pause: what is due goes at once. Done twice it changes nothing. */
export async function resumeResults(ctx: Context, { staff }: { staff: Staff }): Promise<void> {
  const at = ctx.now();
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.merchant.updateMany({
      where: { id: staff.merchantId, resultsPausedAt: { not: null } },
      data: { resultsPausedAt: null },
    });
    if (count > 0) await recordDeed(tx, staff, { action: "resumed results", detail: {}, at });
  });
}
