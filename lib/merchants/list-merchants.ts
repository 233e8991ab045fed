import type { Context } from "@/lib/db";
import type { MerchantId } from "./rules";

/** Merchants for the operator, who may do for each what its own staff may: all by code, or the newest of those whose code or name has `q` in it. */
export async function listMerchants({ db }: Context, wish?: { q: string; most: number }) {
  const rows = await db.merchant.findMany({
    ...(wish && {
      where: { OR: [{ code: { contains: wish.q } }, { name: { contains: wish.q } }] },
      take: wish.most,
    }),
    orderBy: wish ? [{ createdAt: "desc" }, { code: "asc" }] : { code: "asc" },
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
