import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import { seal } from "@/lib/seal";
import { inviteStaff } from "./invite-staff";
import { newAccessKey } from "./new-access-key";
import { newApiKey } from "./new-api-key";
import { isOriginAllowed, keyModeOf, type MerchantId, MOST_ORIGINS, readOrigin } from "./rules";
import type { NewMerchant } from "./schema";

export type FirstKeys = { apiKey: string; resultSecret: string };

/**
 * Makes a merchant with an API key and a result secret, which are told this once. A code that is there already is
 * refused: `createMerchant` is for set-ups that are repeated.
 */
export async function addMerchant(
  ctx: Context,
  { code, name, origins: typed, owner, by }: NewMerchant & { by: string },
): Promise<Result<FirstKeys, "code-taken" | "origins-invalid">> {
  const origins = readOrigins(typed);
  if (!origins) return refuse("origins-invalid");
  const mode = keyModeOf(environment().PAY_MODE);
  const keys = { apiKey: newApiKey(mode), resultSecret: randomId() + randomId() };
  const [id, createdAt] = [randomId(), ctx.now()];
  const shop = { id, code, name, secrets: [seal(keys.resultSecret)], accessKey: newAccessKey(), createdAt };
  const first = { keyHash: digest("api-key", keys.apiKey), hint: keys.apiKey.slice(-4), name: "最初の鍵" };
  const added = await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.merchant.createMany({ data: [shop], skipDuplicates: true });
    if (count === 0) return false;
    await tx.merchantOrigin.createMany({ data: origins.map((origin) => ({ merchantId: id, origin })) });
    await tx.apiKey.create({ data: { id: randomId(), merchantId: id, mode, createdAt, ...first } });
    const fact = { actor: by, action: "added merchant", merchantId: id, detail: { code, name } };
    await record(tx, { ...fact, at: createdAt });
    return true;
  });
  if (!added) return refuse("code-taken");
  const deskUrl = `${environment().WALLET_ORIGIN}/merchant`;
  if (owner)
    await inviteStaff(ctx, { merchantId: id as MerchantId, email: owner, role: "OWNER", by, deskUrl });
  return yes(keys);
}

function readOrigins(typed: string[]): string[] | null {
  const { PAY_MODE } = environment();
  const origins = typed.map(readOrigin);
  const good = origins.filter((origin): origin is string => !!origin && isOriginAllowed(origin, PAY_MODE));
  return good.length === typed.length && good.length <= MOST_ORIGINS ? [...new Set(good)] : null;
}
