import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import type { MerchantId } from "./rules";

type SwitchWish = { merchantId: MerchantId; on: boolean; by: string };

/** 接続認証: whether F01–F04 are open to this shop. Switched off, every password it was given ends. */
export async function switchConnectionAuth(ctx: Context, { merchantId, on, by }: SwitchWish): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.merchant.updateMany({
      where: { id: merchantId, connectionAuth: !on },
      data: { connectionAuth: on },
    });
    if (!on) await tx.connectionPassword.deleteMany({ where: { merchantId } });
    const fact = { actor: by, action: "switched connection authentication", merchantId, detail: { on } };
    if (count > 0) await record(tx, { ...fact, at: ctx.now() });
  });
}
