import type { Context } from "@/lib/db";
import type { AskingMerchant } from "./find-merchant-by-key";

const HOUR_MS = 3_600_000;

/** So that a shop sees which of its keys is still in use, to the hour: not every request is a write. */
export async function noteKeyUse(
  ctx: Context,
  { keyId, lastUsedAt }: Pick<AskingMerchant, "keyId" | "lastUsedAt">,
): Promise<void> {
  const now = ctx.now();
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < HOUR_MS) return;
  await ctx.db.apiKey.updateMany({ where: { id: keyId }, data: { lastUsedAt: now } });
}
