import { traderCode } from "@/sandbox/checks/charge-items";
import { checksumOf } from "@/sandbox/checks/checksum";
import { item } from "@/sandbox/checks/item";
import { accepted } from "@/sandbox/gateway/reply";
import { issuePassword } from "@/sandbox/world/passwords";
import type { ServedFunction } from "./served-function";

/** Authenticates a caller without a fixed address (protocol § 11). */
export const f01: ServedFunction = {
  caller: "anyone",
  items: [traderCode, item("03", "check_sum", checksumOf(["trader_code"]))],
  handle: (world, { merchant, now }) => accepted(["authPassword", issuePassword(world, merchant.code, now)]),
};
