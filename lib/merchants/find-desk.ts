import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import type { StaffRole } from "@/prisma/generated/enums";
import type { MerchantId } from "./rules";

export type Desk = { merchantId: MerchantId; code: string; name: string; role: StaffRole };

/** The desk of this shop, if the person works there. */
export async function findDesk(
  { db }: Context,
  { userId, code }: { userId: BuyerId; code: string },
): Promise<Desk | null> {
  const found = await db.staff.findFirst({ where: { userId, merchant: { code } }, include });
  return found && deskOf(found);
}

/** Every shop this person works for, by name. */
export async function listDesks({ db }: Context, { userId }: { userId: BuyerId }): Promise<Desk[]> {
  const found = await db.staff.findMany({
    where: { userId },
    include,
    orderBy: { merchant: { name: "asc" } },
  });
  return found.map(deskOf);
}

const include = { merchant: { select: { id: true, code: true, name: true } } };

function deskOf({
  role,
  merchant,
}: {
  role: StaffRole;
  merchant: { id: string; code: string; name: string };
}) {
  return { merchantId: merchant.id as MerchantId, code: merchant.code, name: merchant.name, role };
}
