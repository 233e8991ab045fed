import type { Transaction } from "@/lib/db";
import type { Merchant } from "@/prisma/generated/client";
import type { FailingResult } from "./error-mail-words";

const LISTED = 20;

/** What of a merchant's fails now, oldest first, as many as a mail lists. */
export async function failingResults(
  tx: Transaction,
  merchant: Pick<Merchant, "id" | "resultsPausedAt">,
): Promise<FailingResult[]> {
  const rows = await tx.delivery.findMany({
    where: { merchantId: merchant.id, state: "DUE", failedSince: { not: null } },
    orderBy: [{ failedSince: "asc" }, { id: "asc" }],
    take: LISTED,
    include: {
      checkout: { select: { merchantOrderNo: true } },
      log: { where: { cause: { not: null } }, orderBy: { attempt: "desc" }, take: 1 },
    },
  });
  return rows.map(({ id, url, checkout, log, failedSince, createdAt, dueAt }) => ({
    id,
    url,
    orderNo: checkout.merchantOrderNo,
    since: failedSince ?? createdAt,
    cause: log[0]?.cause ?? null,
    status: log[0]?.status ?? null,
    nextAt: merchant.resultsPausedAt ? null : dueAt,
  }));
}
