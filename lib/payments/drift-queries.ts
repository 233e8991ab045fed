import type { Context } from "@/lib/db";

const MOST = 200;
const DAYS = 14;

/** What the comparisons found that still stands, the oldest first. For the operator: every shop's. */
export async function listDrifts({ db }: Context) {
  const rows = await db.drift.findMany({
    where: { clearedAt: null },
    orderBy: { foundAt: "asc" },
    take: MOST,
    include: {
      payment: {
        select: {
          gatewayOrderNo: true,
          merchant: { select: { code: true, name: true } },
          checkout: { select: { merchantOrderNo: true } },
        },
      },
    },
  });
  return rows.map(({ payment, ...drift }) => ({
    ...drift,
    gatewayOrderNo: payment.gatewayOrderNo,
    orderNo: payment.checkout.merchantOrderNo,
    shop: payment.merchant,
  }));
}

/** The last fortnight's comparisons, the newest first. */
export function listComparisons({ db }: Context) {
  return db.comparison.findMany({ orderBy: { day: "desc" }, take: DAYS });
}
