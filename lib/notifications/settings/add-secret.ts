import type { Context } from "@/lib/db";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import { seal } from "@/lib/seal";
import { recordDeed, type Staff } from "../record-deed";

/**
 * Makes a second signature secret; from now on both sign. It is shown this once. Two may live at once, so a third has to
 * wait until the shop has switched over.
 */
export async function addSecret(
  ctx: Context,
  { staff }: { staff: Staff },
): Promise<Result<{ secret: string }, "two-already">> {
  const secret = `krs_${randomId()}${randomId()}`;
  const at = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE "Merchant" SET "secrets" = ARRAY[${seal(secret)}] || "secrets", "secretMadeAt" = ${at}
      WHERE "id" = ${staff.merchantId} AND cardinality("secrets") < 2`;
    if (count === 0) return refuse("two-already");
    await recordDeed(tx, staff, { action: "made signature secret", detail: {}, at });
    return yes({ secret });
  });
}
