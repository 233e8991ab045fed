import type { Context } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import { recordDeed, type Staff } from "../record-deed";
import type { ResultSettingsWish } from "../schema";
import { type AddressFault, checkOwnAddress } from "./check-own-address";

/** Whether orders of the link method are told of by POST, and where to. Orders opened from now on follow it. */
export async function saveResultSettings(
  ctx: Context,
  { staff, wish }: { staff: Staff; wish: ResultSettingsWish },
): Promise<Result<null, AddressFault>> {
  const { resultsByPost } = wish;
  const resultUrl = wish.resultUrl || null;
  const fault = resultUrl && (await checkOwnAddress(ctx, staff.merchantId, resultUrl));
  if (fault) return refuse(fault);
  await ctx.db.$transaction(async (tx) => {
    await tx.merchant.update({ where: { id: staff.merchantId }, data: { resultsByPost, resultUrl } });
    const detail = { resultsByPost, resultUrl };
    await recordDeed(tx, staff, { action: "changed result settings", detail, at: ctx.now() });
  });
  return yes(null);
}
