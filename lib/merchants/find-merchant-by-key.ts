import type { Database } from "@/lib/db";
import { digest } from "@/lib/digest";
import type { MerchantId } from "./rules";

/** The merchant that holds this API key, or null when the key is unknown or revoked. */
export async function findMerchantByKey(db: Pick<Database, "apiKey">, key: string) {
  const found = await db.apiKey.findFirst({
    where: { keyHash: digest("api-key", key), revokedAt: null },
    select: { merchant: { select: { id: true, code: true, name: true } } },
  });
  return (
    found && {
      merchantId: found.merchant.id as MerchantId,
      code: found.merchant.code,
      name: found.merchant.name,
    }
  );
}
