import type { Operated, OperateRefusal } from "@/lib/payments/operate";
import { accepted, type Element, type Reply, refused } from "./reply";
import type { WireCall } from "./wire-call";

type Done = Extract<Operated, { is: "done" }>;

/** No answer of the gateway in time is no answer of ours: the shop asks by E04 what became of it (protocol § 23). */
export function operated(value: Operated, elements: (done: Done) => Element[]): Reply {
  return value.is === "done" ? accepted(...elements(value)) : refused("Z012000005");
}

/** The gateway's own code where it gave one; F02 and F03 answer under their own div. */
export function refusedOperation({ div }: WireCall, asked: Asked, refusal: OperateRefusal): Reply {
  const { reason, code = "", creditCode } = refusal;
  if (reason === "operation-open") return refused("Z012000004");
  const isItsOwn = code.startsWith(asked) && /^[A-Z]\d{9}$/.test(code);
  const said = isItsOwn ? code : CODES[asked][reason];
  return refused(said ? div + said.slice(asked.length) : "Z019999999", creditCode);
}

type Asked = "E01" | "E02" | "A06" | "A07";

/** Where the refusal is ours, or the gateway's about something that the shop does not see (protocol § 19.3). */
const CODES: Record<Asked, Partial<Record<OperateRefusal["reason"], string>>> = {
  E01: {
    "no-such-payment": "E011010351",
    "not-possible-now": "E011010351",
    "no-such-trade": "E011010351",
    "already-done": "E012000001",
    "already-settled": "E012000005",
    "slip-refused": "E012000001",
  },
  E02: {
    "no-such-payment": "E021010351",
    "not-possible-now": "E021010351",
    "no-such-trade": "E021010351",
    "already-done": "E022000001",
    "already-settled": "E022000002",
    "slip-refused": "E022000001",
  },
  A06: {
    "no-such-payment": "A062010001",
    "no-such-trade": "A062010001",
    "not-possible-now": "A062010003",
    "already-done": "A062010003",
    "already-settled": "A062010004",
    "too-late": "A062010003",
  },
  A07: {
    "no-such-payment": "A073000001",
    "no-such-trade": "A073000001",
    "not-possible-now": "A073000001",
    "already-done": "A073000001",
    "already-settled": "A073000001",
    "same-amount": "A074000001",
    "amount-not-less": "A074000002",
    "increase-refused": "A074000002",
    "amount-refused": "A076000001",
    "old-amount-stands": "A077000001",
  },
};
