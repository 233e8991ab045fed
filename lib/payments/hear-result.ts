import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { withinLimit } from "@/lib/limit";
import { FOLLOWED } from "./operation-rules";

const HOUR_S = 3600;
/** More than the gateway's own five attempts of two results; a flood moves nothing. */
const WORTH_HEARING = 12;

/**
 * The gateway, or somebody who claims to be, told a result: the payment is due for an inquiry, and that decides. Nothing
 * else of what was said is kept. While a call of ours is under way, its own answer comes first; an extra question costs
 * no rung of the ladder.
 */
export async function hearResult(
  ctx: Context,
  heard: { orderNo: string; amountYen: number },
): Promise<"due" | "nothing-to-ask"> {
  const { orderNo, amountYen } = heard;
  const where = { gatewayOrderNo: orderNo, amountYen };
  const known = await ctx.db.payment.count({ where });
  if (known === 0) return "nothing-to-ask";
  if (!(await withinLimit(ctx.db, `gateway result ${orderNo}`, WORTH_HEARING, HOUR_S)))
    return "nothing-to-ask";
  const now = ctx.now();
  const hurried = await ctx.db.$executeRaw`
    UPDATE "Payment" SET "askAt" = LEAST("askAt", ${now}::timestamptz),
      "askCount" = CASE WHEN "state"::text = ANY(${[...FOLLOWED]}) THEN "askCount" ELSE GREATEST("askCount" - 1, 0) END
    WHERE "gatewayOrderNo" = ${orderNo} AND "amountYen" = ${amountYen} AND "state"::text = ANY(${HURRIED})`;
  return hurried > 0 ? "due" : "nothing-to-ask";
}

const HURRIED = ["REDIRECTED", "UNKNOWN", "NOT_CHARGED", ...FOLLOWED];

/** Whether this source may tell something now. */
export function mayTell(ctx: Context, source: string): Promise<boolean> {
  return withinLimit(
    ctx.db,
    `gateway results from ${source}`,
    environment().LIMIT_GATEWAY_RESULTS_MINUTE,
    60,
  );
}
