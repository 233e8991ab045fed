import type { GatewayContext } from "@/lib/gateway/context";
import { cancelOrder } from "./cancel-order";
import { changePrice } from "./change-price";
import { enterSlip } from "./enter-slip";
import { issuePassword } from "./issue-password";
import { type Item, item, required } from "./items";
import { deliveryService, knownSlip, newPrice, newSlip, orderNo, orderNoIn } from "./order-items";
import { removeSlip } from "./remove-slip";
import { accepted, type Reply } from "./reply";
import { tellTrade } from "./tell-trade";
import type { WireCall } from "./wire-call";

export type ServedFunction = {
  /** What shows that the caller is the shop. */
  by: "address" | "password" | "nothing";
  items: Item[];
  answer: (ctx: GatewayContext, call: WireCall) => Promise<Reply>;
};

const slipEntry: ServedFunction = {
  by: "address",
  items: [orderNoIn("AUTHORIZED", "CAPTURE_REQUESTED"), newSlip, deliveryService],
  answer: enterSlip,
};
const slipRemoval: ServedFunction = {
  by: "address",
  items: [orderNoIn("AUTHORIZED", "CAPTURE_REQUESTED", "CAPTURED"), knownSlip],
  answer: removeSlip,
};
const inquiry: ServedFunction = { by: "address", items: [orderNo], answer: tellTrade };

/** What shops may call here; every other function of the protocol is Z012000008 (protocol § 1). */
export const SERVED: Record<string, ServedFunction | undefined> = {
  A06: { by: "address", items: [orderNo], answer: cancelOrder },
  A07: { by: "address", items: [orderNo, newPrice], answer: changePrice },
  E01: slipEntry,
  E02: slipRemoval,
  E04: inquiry,
  F01: { by: "nothing", items: [item("03", "check_sum", required)], answer: issuePassword },
  F02: { ...slipEntry, by: "password" },
  F03: { ...slipRemoval, by: "password" },
  F04: { ...inquiry, by: "password" },
  H01: { by: "nothing", items: [], answer: async (_, { source }) => accepted(["ipAddress", source]) },
};
