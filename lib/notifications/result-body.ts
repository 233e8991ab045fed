export type ResultFacts = {
  traderCode: string;
  orderNo: string;
  amountYen: number;
  at: Date;
  result: 1 | 2;
  /** statusInfo, docs/protocol.md § 15. */
  detail: number;
  /** settleMethod, docs/protocol.md § 14; null when no acquirer was ever reached. */
  method: number | null;
};

/** 決済結果データ: exactly the seven fields of docs/protocol.md § 17, form-encoded, in its order. */
export function resultBody(facts: ResultFacts): string {
  return new URLSearchParams([
    ["trader_code", facts.traderCode],
    ["order_no", facts.orderNo],
    ["settle_price", String(facts.amountYen)],
    ["settle_date", japaneseTime(facts.at)],
    ["settle_result", String(facts.result)],
    ["settle_detail", String(facts.detail)],
    ["settle_method", String(facts.method ?? OTHER_CARD)],
  ]).toString();
}

const OTHER_CARD = 99;

export type ResultInBrief = Pick<ResultFacts, "detail"> & { result: number; method: number };

/** What a body that we wrote says, for those who look at the log. */
export function readResultBody(body: string): ResultInBrief {
  const fields = new URLSearchParams(body);
  const number = (name: string) => Number(fields.get(name));
  return {
    result: number("settle_result"),
    detail: number("settle_detail"),
    method: number("settle_method"),
  };
}

/** yyyyMMddHHmmss in JST. */
function japaneseTime(at: Date): string {
  return new Date(at.getTime() + 9 * 3_600_000).toISOString().replace(/\D/g, "").slice(0, 14);
}
