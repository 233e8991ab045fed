import type { Context } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import { recordDeed, type Staff } from "../record-deed";

/** こちらに切り替える: the newest secret alone signs from now on. */
export async function dropOldSecret(
  ctx: Context,
  { staff }: { staff: Staff },
): Promise<Result<null, "only-one">> {
  return ctx.db.$transaction(async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE "Merchant" SET "secrets" = "secrets"[1:1] WHERE "id" = ${staff.merchantId} AND cardinality("secrets") > 1`;
    if (count === 0) return refuse("only-one");
    await recordDeed(tx, staff, { action: "dropped old signature secret", detail: {}, at: ctx.now() });
    return yes(null);
  });
}
