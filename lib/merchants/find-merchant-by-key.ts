import type { Database } from "@/lib/db";
import { digest } from "@/lib/digest";
import { type Result, refuse, yes } from "@/lib/result";
import type { KeyMode, MerchantId } from "./rules";

export type AskingMerchant = {
  merchantId: MerchantId;
  code: string;
  name: string;
  keyId: string;
  lastUsedAt: Date | null;
};

/** The merchant that holds this API key; `mode` is what this installation is. */
export async function findMerchantByKey(
  db: Pick<Database, "apiKey">,
  { key, mode }: { key: string; mode: KeyMode },
): Promise<Result<AskingMerchant, "unauthorized" | "key-of-other-mode">> {
  const found = await db.apiKey.findFirst({
    where: { keyHash: digest("api-key", key), revokedAt: null },
    select: {
      id: true,
      mode: true,
      lastUsedAt: true,
      merchant: { select: { id: true, code: true, name: true } },
    },
  });
  if (!found) return refuse("unauthorized");
  if (found.mode !== mode) return refuse("key-of-other-mode");
  const { id, ...merchant } = found.merchant;
  return yes({ ...merchant, merchantId: id as MerchantId, keyId: found.id, lastUsedAt: found.lastUsedAt });
}
