import { addNext } from "@/sandbox/gateway/take-next";
import type { World } from "@/sandbox/world/world";
import { atLeast, BadRequest, oneOf, text } from "./bad-request";

const OUTCOMES = ["error", "timeout-before", "timeout-after", "garbled-xml", "http-500", "delay"] as const;

/** Orders the answer to the next request of an order, a buyer or a function; all that is named must match. */
export function orderNext(world: World, body: Record<string, unknown>): object {
  const outcome = oneOf(body, "outcome", OUTCOMES);
  if (!outcome) throw new BadRequest(`outcome must be one of ${OUTCOMES.join(", ")}`);
  const next = {
    orderNo: text(body, "orderNo"),
    buyerEmail: text(body, "buyerEmail"),
    function: text(body, "function"),
    outcome,
    errorCode: text(body, "errorCode"),
    creditErrorCode: text(body, "creditErrorCode"),
    ms: atLeast(0, body, "ms"),
    times: atLeast(1, body, "times") ?? 1,
  };
  if (!next.orderNo && !next.buyerEmail && !next.function) {
    throw new BadRequest("name an orderNo, a buyerEmail or a function");
  }
  if (outcome === "error" && !/^[A-Z]\d{9}$/.test(next.errorCode ?? "")) {
    throw new BadRequest("errorCode must be a capital letter and nine digits");
  }
  addNext(world, next);
  return { ok: true };
}
