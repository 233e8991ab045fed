import { orderNoItem, traderCode } from "@/sandbox/checks/charge-items";
import { inquire } from "./inquire";
import type { ServedFunction } from "./served-function";

/** Transaction inquiry (protocol § 11). */
export const e04: ServedFunction = {
  caller: "address",
  items: [traderCode, orderNoItem],
  handle: inquire,
};
