import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import { newApiKey } from "./new-api-key";
import { keyModeOf, type MerchantId, MOST_KEYS } from "./rules";
import { keyNameSchema } from "./schema";

/** A further API key of a shop. `key` is told this once: only its digest is kept. */
export async function createApiKey(
  ctx: Context,
  { merchantId, name, by = "merchant" }: { merchantId: MerchantId; name: string; by?: string },
): Promise<Result<{ id: string; key: string }, "name-invalid" | "too-many-keys">> {
  const read = keyNameSchema.safeParse(name);
  if (!read.success) return refuse("name-invalid");
  const mode = keyModeOf(environment().PAY_MODE);
  const key = newApiKey(mode);
  const id = randomId();
  const row = { id, merchantId, name: read.data, mode, keyHash: digest("api-key", key), hint: key.slice(-4) };
  const at = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    // One at a time, so that the count holds.
    await tx.$queryRaw`SELECT "id" FROM "Merchant" WHERE "id" = ${merchantId} FOR UPDATE`;
    const alive = await tx.apiKey.count({ where: { merchantId, revokedAt: null } });
    if (alive >= MOST_KEYS) return refuse("too-many-keys");
    await tx.apiKey.create({ data: { ...row, createdAt: at } });
    const detail = { key: id, name: row.name };
    await record(tx, { actor: by, action: "created API key", merchantId, detail, at });
    return yes({ id, key });
  });
}
