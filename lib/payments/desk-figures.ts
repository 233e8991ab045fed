import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import { aboutToLapse } from "./search-wish";

export type DeskFigures = {
  /** Authorised since 00:00 JST and not taken back. */
  authorizedTodayYen: number;
  toShip: number;
  checking: number;
  aboutToLapse: number;
};

const DAY_MS = 86_400_000;
const JST_MS = 9 * 3_600_000;

/** The day's figures at a shop's desk. */
export async function deskFigures(
  ctx: Context,
  { merchantId }: { merchantId: MerchantId },
): Promise<DeskFigures> {
  const now = ctx.now();
  const today = new Date(Math.floor((now.getTime() + JST_MS) / DAY_MS) * DAY_MS - JST_MS);
  // An outcome may be found out up to a day after the press.
  const pressedSince = new Date(today.getTime() - DAY_MS);
  const [figures] = await ctx.db.$queryRaw<DeskFigures[]>`
    SELECT
      (SELECT COALESCE(sum("amountYen"), 0)::float8 FROM "Payment" WHERE "merchantId" = ${merchantId} AND "createdAt" >= ${pressedSince}::timestamptz
        AND "authorizedAt" >= ${today}::timestamptz AND "state" IN ('AUTHORIZED', 'CAPTURE_REQUESTED', 'CAPTURED', 'CHANGE_FAILED')) AS "authorizedTodayYen",
      (SELECT count(*)::int FROM "Payment" WHERE "merchantId" = ${merchantId} AND "state" = 'AUTHORIZED') AS "toShip",
      (SELECT count(*)::int FROM "Payment" WHERE "merchantId" = ${merchantId} AND "state" IN ('AUTHORIZING', 'COMPLETING', 'UNKNOWN')) AS "checking",
      (SELECT count(*)::int FROM "Payment" p WHERE p."merchantId" = ${merchantId} AND ${aboutToLapse(now)}) AS "aboutToLapse"`;
  return figures ?? { authorizedTodayYen: 0, toShip: 0, checking: 0, aboutToLapse: 0 };
}
