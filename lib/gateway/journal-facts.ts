import type { GatewayCalls } from "./port";

export type CallWish = keyof GatewayCalls;

/** What the journal keeps of a wish: only what stands here. Token, card, person, posted values and markup are hidden. */
export function journalFacts(wish: CallWish, asked: unknown): { orderNo: string | null; request: Facts } {
  if (wish === "inquire") return { orderNo: String(asked), request: {} };
  if (wish === "checkAddress") return { orderNo: null, request: {} };
  if (typeof asked !== "object" || asked === null) return { orderNo: null, request: { card: HIDDEN } };
  const { orderNo = null, ...rest } = asked as { orderNo?: string };
  const facts = Object.entries(rest).map(([name, value]) => [name, factOf(name, value)] as const);
  return { orderNo, request: Object.fromEntries(facts) };
}

type Facts = Record<string, string | number>;

const HIDDEN = "[hidden]";
const PLAIN = new Set(["amountYen", "payWay", "device", "slipNo", "carrier", "purpose"]);

function factOf(name: string, value: unknown) {
  if (name === "means" && typeof value === "object" && value !== null && "by" in value)
    return String(value.by);
  return PLAIN.has(name) && (typeof value === "string" || typeof value === "number") ? value : HIDDEN;
}
