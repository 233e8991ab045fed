import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { type Result, refuse, yes } from "@/lib/result";
import { isOriginAllowed, type MerchantId, MOST_ORIGINS, readOrigin } from "./rules";

/** Registers an origin that a shop may send buyers and results to. One that is registered already is no fault. */
export async function addOrigin(
  ctx: Context,
  { merchantId, origin: typed, by = "merchant" }: { merchantId: MerchantId; origin: string; by?: string },
): Promise<Result<{ origin: string }, "not-an-origin" | "not-https" | "too-many-origins">> {
  const origin = readOrigin(typed);
  if (!origin) return refuse("not-an-origin");
  if (!isOriginAllowed(origin, environment().PAY_MODE)) return refuse("not-https");
  const at = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    // One at a time, so that the count holds.
    await tx.$queryRaw`SELECT "id" FROM "Merchant" WHERE "id" = ${merchantId} FOR UPDATE`;
    const known = await tx.merchantOrigin.findMany({ where: { merchantId } });
    if (known.some((row) => row.origin === origin)) return yes({ origin });
    if (known.length >= MOST_ORIGINS) return refuse("too-many-origins");
    await tx.merchantOrigin.create({ data: { merchantId, origin } });
    await record(tx, { actor: by, action: "added origin", merchantId, detail: { origin }, at });
    return yes({ origin });
  });
}
