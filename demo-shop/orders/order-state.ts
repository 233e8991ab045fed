import type { OrderFile, Receipt } from "../ledger/entries";

export type OrderState = "waiting" | "paid" | "failed";

// 4 authorised, 30 slip registered, 31 settled (protocol § 15).
const PAID_DETAILS = new Set(["4", "30", "31"]);

/**
 * Depends on which results were counted, never on the order they came in: one success makes
 * an order paid for good, a failure only speaks while there is no success.
 */
export function orderState(file: OrderFile): OrderState {
  const counted = countedReceipts(file.receipts);
  if (counted.some(isSuccess)) return "paid";
  return counted.some((receipt) => receipt.fields.settle_result === "2") ? "failed" : "waiting";
}

/** The first receipt of each body that we took; repeats and refused ones are only shown. */
export function countedReceipts(receipts: readonly Receipt[]): Receipt[] {
  const seen = new Set<string>();
  return receipts.filter((receipt) => {
    if (receipt.answer !== "0" || seen.has(receipt.bodyBase64)) return false;
    seen.add(receipt.bodyBase64);
    return true;
  });
}

function isSuccess(receipt: Receipt): boolean {
  return receipt.fields.settle_result === "1" && PAID_DETAILS.has(receipt.fields.settle_detail ?? "");
}
