import { checksum } from "@/sandbox/checks/checksum";
import { stamp } from "@/sandbox/world/japan-time";
import { findMerchant } from "@/sandbox/world/merchants";
import type { Trade } from "@/sandbox/world/records";

/** What the browser posts to the shop once the carrier is through (protocol § 13, § 16). */
export function browserReturn(trade: Trade): { action: string; values: Record<string, string> } {
  const { carrier, traderCode, orderNo } = trade;
  const { as, at } = carrier?.finished ?? { as: 11, at: trade.acceptedAt };
  const values = {
    return_code: as === 31 ? "0" : "1",
    error_code: as === 31 ? "" : `M0120000${as}`,
    return_date: stamp(at),
    order_no: orderNo,
  };
  const accessKey = findMerchant(traderCode)?.accessKey ?? "";
  const action = (as === 31 ? carrier?.urls.success : carrier?.urls.failure) ?? "";
  return { action, values: { ...values, check_sum: checksum(...Object.values(values), accessKey) } };
}
