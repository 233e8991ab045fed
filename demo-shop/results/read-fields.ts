import type { Fields } from "../ledger/entries";

export const resultFields = [
  "trader_code",
  "order_no",
  "settle_price",
  "settle_date",
  "settle_result",
  "settle_detail",
  "settle_method",
] as const;

/** Form-decoded fields, extra ones too; of a name that comes twice the first counts. */
export function readFields(body: Buffer): Fields {
  const fields: Fields = {};
  for (const [name, value] of new URLSearchParams(body.toString())) {
    if (!Object.hasOwn(fields, name)) fields[name] = value;
  }
  return fields;
}
