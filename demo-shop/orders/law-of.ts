import { SHIPPING } from "../books";
import type { Order } from "../ledger/entries";

/** What 特定商取引法12条の6 wants said before the last press; the buyer reads it at the wallet. */
export function lawOf({ lines, amountYen }: Pick<Order, "lines" | "amountYen">) {
  const books = lines.filter(({ name }) => name !== SHIPPING);
  const count = books.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    quantity: `書籍${count}冊`,
    price: `${amountYen.toLocaleString("en-US")}円（税・送料を含む）`,
    payment: "ご注文と同時にお支払いいただきます。",
    delivery: "ご注文から3営業日以内に発送します。",
    period: "期間の定めはありません。",
    cancellation: "到着後8日以内は未読品に限り返品できます（送料はお客さま負担）。",
  };
}
