import { z } from "zod";
import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";
import { randomId } from "@/lib/random-id";
import { seal, unseal } from "@/lib/seal";
import { newAccessKey } from "./new-access-key";
import { modeOfKey } from "./rules";

const httpOrigin = z.url({ protocol: /^https?$/ }).refine((url) => new URL(url).origin === url);

export const merchantSchema = z.object({
  code: z.string().regex(/^\d{9}$/),
  name: z.string().min(1).max(60),
  origins: z.array(httpOrigin),
  apiKey: z.string().min(24),
  resultSecret: z.string().min(24),
});

/**
 * Makes a merchant with its registered origins, one API key and one result secret; made again with the same
 * code it brings them up to date (an installation's set-up may be repeated). Returns the merchant's id.
 */
export async function createMerchant(ctx: Context, wish: z.infer<typeof merchantSchema>): Promise<string> {
  const { code, name, origins, apiKey, resultSecret } = merchantSchema.parse(wish);
  const keyHash = digest("api-key", apiKey);
  const mode = modeOfKey(apiKey);
  return ctx.db.$transaction(async (tx) => {
    const createdAt = ctx.now();
    const known = await tx.merchant.findUnique({ where: { code } });
    const secrets = known?.secrets.some((box) => unseal(box) === resultSecret)
      ? known.secrets
      : [seal(resultSecret), ...(known?.secrets ?? [])].slice(0, 2);
    const accessKey = known?.accessKey ?? newAccessKey();
    const { id } = await tx.merchant.upsert({
      where: { code },
      create: { id: randomId(), code, name, secrets, secretMadeAt: createdAt, accessKey, createdAt },
      update: { name, secrets, accessKey },
    });
    await tx.merchantOrigin.createMany({
      data: origins.map((origin) => ({ merchantId: id, origin })),
      skipDuplicates: true,
    });
    await tx.apiKey.createMany({
      data: [
        {
          id: randomId(),
          merchantId: id,
          name: "最初の鍵",
          keyHash,
          mode,
          hint: apiKey.slice(-4),
          createdAt,
        },
      ],
      skipDuplicates: true,
    });
    return id;
  });
}
