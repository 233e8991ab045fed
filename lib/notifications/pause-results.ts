import type { Context } from "@/lib/db";
import { recordDeed, type Staff } from "./record-deed";

/** 送信を一時停止: results of this merchant wait in the outbox. Those under way end; done twice it changes nothing. */
export async function pauseResults(ctx: Context, { staff }: { staff: Staff }): Promise<void> {
  const at = ctx.now();
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.merchant.updateMany({
      where: { id: staff.merchantId, resultsPausedAt: null },
      data: { resultsPausedAt: at },
    });
    if (count > 0) await recordDeed(tx, staff, { action: "paused results", detail: {}, at });
  });
}
