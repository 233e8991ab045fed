import { z } from "zod";

/** 決済結果データ as far as it is heard (protocol § 17). Unsigned: a hint to ask, never a fact. */
export type HeardResult = { orderNo: string; amountYen: number };

/** Null when it is not the form of a result, or is meant for another trader. Further fields are let pass. */
export function readResult(posted: Record<string, string>, traderCode: string): HeardResult | null {
  const read = resultForm.safeParse(posted);
  if (!read.success || read.data.trader_code !== traderCode) return null;
  return { orderNo: read.data.order_no, amountYen: Number(read.data.settle_price) };
}

const resultForm = z.object({
  trader_code: z.string().max(20),
  order_no: z.string().regex(/^[\x21-\x7e]{1,23}$/),
  settle_price: z.string().regex(/^\d{1,7}$/),
  settle_date: z.string().regex(/^\d{14}$/),
  settle_result: z.enum(["1", "2"]),
  settle_detail: z.string().regex(/^\d{1,2}$/),
  settle_method: z.string().regex(/^\d{1,2}$/),
});
