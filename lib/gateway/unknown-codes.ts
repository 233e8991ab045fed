import { z } from "zod";
import type { Database } from "@/lib/db";
import { ISSUER_CODES } from "./webcollect/error-codes";

export type UnknownCode = {
  code: string;
  creditCode: string | null;
  wish: string;
  count: number;
  last: Date;
};

/** Codes the gateway or an issuer refused with that are not in our tables, from the journal: most frequent first. */
export async function unknownCodes(db: Pick<Database, "$queryRaw">, since: Date): Promise<UnknownCode[]> {
  const rows = await db.$queryRaw`
    SELECT "code", "creditCode", "wish", count(*)::int AS "count", max("endedAt") AS "last" FROM "GatewayCall"
    WHERE "outcome" = 'no' AND ("cause" = 'other' OR "creditCode" <> ALL(${[...ISSUER_CODES]})) AND "startedAt" >= ${since}
    GROUP BY "code", "creditCode", "wish" ORDER BY "count" DESC, "code", "wish"`;
  return z.array(row).parse(rows);
}

const row = z.object({
  code: z.string(),
  creditCode: z.string().nullable(),
  wish: z.string(),
  count: z.number(),
  last: z.date(),
});
