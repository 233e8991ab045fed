export type Line = { name: string; quantity: number; unitPriceYen: number };
type Buyer = { name?: string; phone?: string; email?: string };
export type Order = {
  no: string;
  amountYen: number;
  lines: Line[];
  buyer?: Buyer;
  /** Paid by リンク方式: the browser sends the order to the wallet, not this server. */
  by?: "link";
};

export type Checkout = { id: string; url: string; state: string; linkExpiresAt: string };

/** What the wallet said when it opened no checkout; `body` is its whole answer. */
export type Problem = {
  title: string;
  detail: string;
  status: number | null;
  code: string | null;
  field: string | null;
  body: string;
};

export type Fields = Record<string, string>;
export type Refusal = "fields-missing" | "wrong-trader" | "unknown-order" | "wrong-price";
export type Signature = "not-configured" | "absent" | "verified" | "wrong";

/** One POST to /results. `answer` is what we replied; only a `0` is ever acted on. */
export type Receipt = {
  receivedAt: string;
  bodyBase64: string;
  headers: [name: string, value: string][];
  fields: Fields;
  refusal: Refusal | null;
  answer: "0" | "1" | "500" | "none";
  signature: Signature;
};

export type Entry =
  | { type: "order"; at: string; order: Order }
  | { type: "checkout"; at: string; orderNo: string; checkout: Checkout }
  | { type: "problem"; at: string; orderNo: string; problem: Problem }
  | { type: "result"; orderNo: string | null; receipt: Receipt };

/** Everything the shop knows of one order, in the order it happened. */
export type OrderFile = {
  order: Order;
  orderedAt: string;
  checkout: Checkout | null;
  /** Set while the wallet's newest answer is a refusal. */
  problem: Problem | null;
  receipts: Receipt[];
};
