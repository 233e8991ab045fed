import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import { type BuyerId, isPhone, type NameFault, nameFault } from "./rules";

/** Name and phone as the gateway will get them (protocol § 5), already normalized by the schema. */
export async function saveProfile(
  ctx: Context,
  wish: { buyerId: BuyerId; name: string; phone: string; device: string },
): Promise<Result<null, NameFault | "phone-malformed">> {
  const { buyerId, name, phone, device } = wish;
  const fault = nameFault(name);
  if (fault) return refuse(fault);
  if (!isPhone(phone)) return refuse("phone-malformed");
  await ctx.db.$transaction(async (tx) => {
    await tx.user.update({ where: { id: buyerId }, data: { name, phone } });
    await record(tx, {
      actor: "buyer",
      action: "saved profile",
      userId: buyerId,
      detail: {},
      device,
      at: ctx.now(),
    });
  });
  return yes(null);
}
