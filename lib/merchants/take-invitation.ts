import { record } from "@/lib/audit/record";
import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";

type Answer = { userId: BuyerId; code: string; take: boolean };

/** Joins the desk one was asked to, or says no. False when nobody asked this person's address (any more). */
export async function takeInvitation(ctx: Context, { userId, code, take }: Answer): Promise<boolean> {
  const at = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    const asked = await tx.staffInvitation.findFirst({ where: { email, merchant: { code } } });
    if (!asked) return false;
    const { merchantId, role } = asked;
    await tx.staffInvitation.deleteMany({ where: { merchantId, email } });
    if (take)
      await tx.staff.createMany({ data: [{ merchantId, userId, role, since: at }], skipDuplicates: true });
    const action = take ? "joined staff" : "declined invitation";
    await record(tx, { actor: email, action, merchantId, detail: { role }, at });
    return true;
  });
}
