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
} & Pick<ResultFacts, "result" | "detail" | "method" | "at">;

/**
 * Writes the result POST into the outbox, in the transaction of the change it tells of. A shop without a result
 * address is not told. The caller holds the checkout's row, so sequences of one order never collide.
 */
export async function queueResult(tx: Transaction, { checkout, ...facts }: Told): Promise<void> {
  if (!checkout.resultUrl) return;
  const merchant = await tx.merchant.findUniqueOrThrow({ where: { id: checkout.merchantId } });
  const sequence = (await tx.delivery.count({ where: { checkoutId: checkout.id } })) + 1;
  await tx.delivery.create({
    data: {
      id: randomId(),
      merchantId: checkout.merchantId,
      checkoutId: checkout.id,
      sequence,
      url: checkout.resultUrl,
      body: resultBody({
        ...facts,
        traderCode: merchant.code,
        orderNo: checkout.merchantOrderNo,
        amountYen: checkout.amountYen,
      }),
      dueAt: facts.at,
      createdAt: facts.at,
    },
  });
}
