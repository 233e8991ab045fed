import { z } from "zod";
import { KNOWN_ACQUIRERS } from "@/lib/cards/rules";
import type { Database } from "@/lib/db";
import { CARRIER_METHODS } from "./operation-rules";

export type UnknownMethod = { settleMethod: number; count: number; last: Date };

/** Acquirer codes of payments that we have no name for (protocol § 14), most frequent first. They are shown as 「その他」. */
export async function unknownMethods(db: Pick<Database, "$queryRaw">, since: Date): Promise<UnknownMethod[]> {
  const known = [...KNOWN_ACQUIRERS, ...CARRIER_METHODS];
  const rows = await db.$queryRaw`
    SELECT "settleMethod", count(*)::int AS "count", max("createdAt") AS "last" FROM "Payment"
    WHERE "settleMethod" <> ALL(${known}) AND "createdAt" >= ${since}
    GROUP BY "settleMethod" ORDER BY "count" DESC, "settleMethod"`;
  return z.array(row).parse(rows);
}

const row = z.object({ settleMethod: z.number(), count: z.number(), last: z.date() });
