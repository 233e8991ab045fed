import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import type { MerchantId } from "./rules";

/** Who works at this desk, and who was asked to. */
export async function listStaff({ db }: Context, { merchantId }: { merchantId: MerchantId }) {
  const [staff, invitations] = await Promise.all([
    db.staff.findMany({
      where: { merchantId },
      include: { user: { select: { email: true, name: true } } },
      orderBy: { since: "asc" },
    }),
    db.staffInvitation.findMany({ where: { merchantId }, orderBy: { invitedAt: "asc" } }),
  ]);
  return {
    staff: staff.map(({ userId, role, since, user }) => ({ userId, role, since, ...user })),
    invitations: invitations.map(({ email, role, invitedAt }) => ({ email, role, invitedAt })),
  };
}

/** The desks this person was asked to and has not answered. */
export async function listInvitations({ db }: Context, { userId }: { userId: BuyerId }) {
  const { email } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  const asked = await db.staffInvitation.findMany({
    where: { email },
    include: { merchant: { select: { code: true, name: true } } },
  });
  return asked.map(({ role, merchant }) => ({ role, ...merchant }));
}
