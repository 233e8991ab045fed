import { traderCode } from "@/sandbox/checks/charge-items";
import { accepted } from "@/sandbox/gateway/reply";
import type { ServedFunction } from "./served-function";

/** Tells the caller which address is seen; served to unregistered ones too (protocol § 11). */
export const h01: ServedFunction = {
  caller: "anyone",
  items: [traderCode],
  handle: (_world, { address }) => accepted(["ipAddress", address]),
};
