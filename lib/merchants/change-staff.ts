import { record } from "@/lib/audit/record";
import { hasAnotherOwner } from "@/lib/buyers/leave-desks";
import type { Context, Transaction } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import type { StaffRole } from "@/prisma/generated/enums";
import type { MerchantId } from "./rules";

export type StaffRefusal = "not-here" | "last-owner";
type Who = { merchantId: MerchantId; userId: string; by: string };

/** Another role from now on. A desk always has an owner. */
export function changeRole(ctx: Context, wish: Who & { role: StaffRole }) {
  const { merchantId, userId, role } = wish;
  return change(ctx, wish, "changed role", { role }, (tx) =>
    tx.staff.updateMany({ where: { merchantId, userId }, data: { role } }),
  );
}

/** Off the desk, at once: the next request finds no door. */
export function removeStaff(ctx: Context, wish: Who) {
  const { merchantId, userId } = wish;
  return change(ctx, wish, "removed staff", {}, (tx) =>
    tx.staff.deleteMany({ where: { merchantId, userId } }),
  );
}

/** Takes an invitation back. */
export async function revokeInvitation(
  ctx: Context,
  wish: { merchantId: MerchantId; email: string; by: string },
) {
  const { merchantId, email, by } = wish;
  await ctx.db.$transaction(async (tx) => {
    await tx.staffInvitation.deleteMany({ where: { merchantId, email } });
    await record(tx, {
      actor: by,
      action: "revoked invitation",
      merchantId,
      detail: { email },
      at: ctx.now(),
    });
  });
}

/** The shop's row is locked, so that two owners cannot leave at the same time. */
async function change(
  ctx: Context,
  { merchantId, userId, by }: Who,
  action: string,
  detail: Record<string, string>,
  act: (tx: Transaction) => Promise<{ count: number }>,
): Promise<Result<null, StaffRefusal>> {
  return ctx.db.$transaction(async (tx): Promise<Result<null, StaffRefusal>> => {
    await tx.$queryRaw`SELECT 1 FROM "Merchant" WHERE "id" = ${merchantId} FOR UPDATE`;
    const person = await tx.staff.findFirst({ where: { merchantId, userId }, include: { user: true } });
    if (!person) return refuse("not-here");
    const stepsDown = person.role === "OWNER" && detail.role !== "OWNER";
    if (stepsDown && !(await hasAnotherOwner(tx, { merchantId, userId }))) return refuse("last-owner");
    await act(tx);
    await record(tx, {
      actor: by,
      action,
      merchantId,
      detail: { ...detail, email: person.user.email },
      at: ctx.now(),
    });
    return yes(null);
  });
}
