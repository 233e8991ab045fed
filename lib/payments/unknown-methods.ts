import { z } from "zod";
import { KNOWN_ACQUIRERS } from "@/lib/cards/rules";
import type { Database } from "@/lib/db";
import { Prisma } from "@/prisma/generated/client";
import { CARRIER_METHODS } from "./operation-rules";

export type UnknownMethod = { settleMethod: number; count: number; last: Date };

/** Acquirer codes of payments that we have no name for (protocol § 14), most frequent first. They are shown as 「その他」. */
export async function unknownMethods(db: Pick<Database, "$queryRaw">, since: Date): Promise<UnknownMethod[]> {
  return z.array(row).parse(await db.$queryRaw(unknownMethodsSince(since)));
}

/** Shop by shop and gap by gap between the known codes, so that an index leads to the few rows there are. */
export function unknownMethodsSince(since: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT p."settleMethod", count(*)::int AS "count", max(p."createdAt") AS "last"
    FROM "Merchant" m JOIN LATERAL (
      SELECT "settleMethod", "createdAt" FROM "Payment"
      WHERE "merchantId" = m."id" AND (${Prisma.join(GAPS, " OR ")}) AND "createdAt" >= ${since}::timestamptz
    ) p ON true
    GROUP BY p."settleMethod" ORDER BY "count" DESC, p."settleMethod"`;
}

const KNOWN = [...KNOWN_ACQUIRERS, ...CARRIER_METHODS].toSorted((a, b) => a - b);
const GAPS = [
  Prisma.sql`"settleMethod" < ${Prisma.raw(String(KNOWN[0]))}`,
  ...KNOWN.map((code, at) => gapAfter(code, KNOWN[at + 1])).filter((gap) => gap !== null),
];

/** Written out as numbers: the planner has to know how little there is. */
function gapAfter(code: number, next: number | undefined): Prisma.Sql | null {
  if (next === undefined) return Prisma.raw(`"settleMethod" > ${code}`);
  return next - code > 1 ? Prisma.raw(`"settleMethod" > ${code} AND "settleMethod" < ${next}`) : null;
}

const row = z.object({ settleMethod: z.number(), count: z.number(), last: z.date() });
