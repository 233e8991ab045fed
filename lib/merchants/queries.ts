import type { Context } from "@/lib/db";
import type { MerchantId } from "./rules";

export type ApiKeyView = Awaited<ReturnType<typeof listApiKeys>>[number];

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

/**
 * The shop with this trader code. The code is public: whoever asks for it this way may do no more than what an unsigned
 * form may (protocol § 18).
 */
export async function findMerchantByCode({ db }: Context, code: string) {
  const found = await db.merchant.findUnique({ where: { code }, select: { id: true, name: true } });
  return found && { merchantId: found.id as MerchantId, name: found.name };
}
