import { z } from "zod";
import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { type MerchantId, meansOf, PAY_WAYS, WAYS } from "./rules";

export const checkoutRulesSchema = z.strictObject({
  strictLaw: z.boolean(),
  ways: z.array(z.enum(WAYS)).min(1).max(WAYS.length),
  payWays: z.array(z.literal(PAY_WAYS)).min(1).max(PAY_WAYS.length),
});
export type CheckoutRules = z.infer<typeof checkoutRulesSchema>;

/** What holds for every checkout of this shop from now on, those that are open included. */
export async function setCheckoutRules(
  ctx: Context,
  { merchantId, rules, by = "merchant" }: { merchantId: MerchantId; rules: CheckoutRules; by?: string },
): Promise<void> {
  const { strictLaw, ways, payWays } = rules;
  await ctx.db.$transaction(async (tx) => {
    await tx.merchant.update({
      where: { id: merchantId },
      data: { strictLaw, ways: ways.map(meansOf), payWays },
    });
    const detail = { strictLaw, ways: ways.join(" "), payWays: payWays.join(" ") };
    await record(tx, { actor: by, action: "set checkout rules", merchantId, detail, at: ctx.now() });
  });
}
