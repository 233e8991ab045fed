import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { newAccessKey } from "./new-access-key";
import type { MerchantId } from "./rules";

/** From now on only checksums with the new key are good; passwords that F01 gave for the old one end with it. */
export async function renewAccessKey(
  ctx: Context,
  { merchantId, by }: { merchantId: MerchantId; by: string },
) {
  await ctx.db.$transaction(async (tx) => {
    await tx.merchant.update({ where: { id: merchantId }, data: { accessKey: newAccessKey() } });
    await tx.connectionPassword.deleteMany({ where: { merchantId } });
    await record(tx, { actor: by, action: "renewed access key", merchantId, detail: {}, at: ctx.now() });
  });
}
