import type { Transaction } from "@/lib/db";
import { randomId } from "@/lib/random-id";
import { type ResultFacts, resultBody } from "./result-body";

type Told = {
  checkout: {
    id: string;
    merchantId: string;
    merchantOrderNo: string;
    amountYen: number;
    resultUrl: string | null;
  };
  traderCode: string;
} & Pick<ResultFacts, "result" | "detail" | "method" | "at">;

/**
 * Writes the result POST into the outbox, in the transaction of the change it tells of. A shop without a result
 * address is not told. The caller holds the checkout's row, so sequences of one order never collide.
 */
export async function queueResult(
  tx: Pick<Transaction, "$executeRaw">,
  { checkout, ...facts }: Told,
): Promise<void> {
  const { id, merchantId, merchantOrderNo: orderNo, amountYen, resultUrl } = checkout;
  if (!resultUrl) return;
  const body = resultBody({ ...facts, orderNo, amountYen });
  await tx.$executeRaw`
    INSERT INTO "Delivery" ("id", "merchantId", "checkoutId", "sequence", "url", "body", "dueAt", "createdAt")
    SELECT ${randomId()}, ${merchantId}, ${id}, count(*) + 1, ${resultUrl}, ${body}, ${facts.at}::timestamptz, ${facts.at}::timestamptz
    FROM "Delivery" d WHERE d."checkoutId" = ${id}`;
}
