import type { Context } from "@/lib/db";
import type { MerchantId } from "./rules";

/** A shop's keys, those alive first, the newest first. The keys themselves nobody can read again. */
export async function listApiKeys({ db }: Context, { merchantId }: { merchantId: MerchantId }) {
  return db.apiKey.findMany({
    where: { merchantId },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      name: true,
      mode: true,
      hint: true,
      createdAt: true,
      lastUsedAt: true,
      revokedAt: true,
    },
  });
}

/** The origins a shop may send buyers and results to, by name. */
export async function listOrigins(
  { db }: Context,
  { merchantId }: { merchantId: MerchantId },
): Promise<string[]> {
  const rows = await db.merchantOrigin.findMany({ where: { merchantId }, orderBy: { origin: "asc" } });
  return rows.map(({ origin }) => origin);
}
