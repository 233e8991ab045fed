import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import type { MerchantId } from "./rules";

/** From its next request on the key opens nothing. False when the shop has no such key, or it was revoked before. */
export async function revokeApiKey(
  ctx: Context,
  { merchantId, keyId, by = "merchant" }: { merchantId: MerchantId; keyId: string; by?: string },
): Promise<boolean> {
  const at = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const [revoked] = await tx.apiKey.updateManyAndReturn({
      where: { id: keyId, merchantId, revokedAt: null },
      data: { revokedAt: at },
    });
    if (!revoked) return false;
    const detail = { key: keyId, name: revoked.name };
    await record(tx, { actor: by, action: "revoked API key", merchantId, detail, at });
    return true;
  });
}
