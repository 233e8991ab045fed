import type { Context } from "@/lib/db";
import type { MerchantId } from "./rules";

/** Every merchant, for the operator, who may do for each what its own staff may. */
export async function listMerchants({ db }: Context) {
  const rows = await db.merchant.findMany({
    orderBy: { code: "asc" },
    select: {
      id: true,
      code: true,
      name: true,
      createdAt: true,
      connectionAuth: true,
      _count: { select: { addresses: true } },
    },
  });
  return rows.map(({ id, _count, ...row }) => ({ ...row, ..._count, merchantId: id as MerchantId }));
}

/** One of them by its trader code, or null. */
export async function findMerchantByCode({ db }: Context, code: string) {
  const row = await db.merchant.findUnique({ where: { code }, select: { id: true, code: true, name: true } });
  return row && { merchantId: row.id as MerchantId, code: row.code, name: row.name };
}
