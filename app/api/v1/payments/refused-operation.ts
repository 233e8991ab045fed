import type { OperateRefusal } from "@/lib/payments/operate";
import { problem } from "../problem";
import type { ProblemCode } from "../problems";

/** Why a change was not made, with the gateway's codes verbatim when it was the gateway that refused. */
export function refusedOperation({ reason, code, creditCode }: OperateRefusal): Response {
  const [problemCode, field] = PROBLEM_OF[reason];
  return problem(problemCode, field, { errorCode: code, creditErrorCode: creditCode });
}

const PROBLEM_OF: Record<OperateRefusal["reason"], [ProblemCode, field?: string]> = {
  "no-such-payment": ["no-such-payment"],
  "operation-open": ["operation-open"],
  "not-possible-now": ["not-possible-now"],
  "already-done": ["not-possible-now"],
  "no-such-trade": ["not-possible-now"],
  "already-settled": ["already-settled"],
  "too-late": ["too-late"],
  "same-amount": ["amount-not-less", "amountYen"],
  "increase-refused": ["amount-not-less", "amountYen"],
  "amount-not-less": ["amount-not-less", "amountYen"],
  "slip-refused": ["slip-refused", "slipNo"],
  "amount-refused": ["amount-refused"],
  "old-amount-stands": ["old-amount-stands"],
  "issuer-refused": ["issuer-refused"],
  "night-window": ["gateway-refused"],
  "bad-request": ["gateway-refused"],
  "not-contracted": ["gateway-refused"],
  busy: ["gateway-refused"],
  other: ["gateway-refused"],
};
