import type { Call } from "@/sandbox/gateway/call";
import { accepted, type Element, type Reply } from "@/sandbox/gateway/reply";
import { isBundled } from "@/sandbox/shipping/slips";
import { day, stamp } from "@/sandbox/world/japan-time";
import type { Trade } from "@/sandbox/world/records";
import { findTrade } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";

/** E04 and F04; an unknown order is no error (protocol § 11). */
export function inquire(world: World, { merchant, fields }: Call): Reply {
  const trade = findTrade(world, merchant.code, fields("order_no"));
  if (!trade) return accepted(["resultCount", "0"]);
  return accepted(["resultCount", "1"], ["resultData", resultData(trade, isBundled(world, trade))]);
}

function resultData(trade: Trade, bundled: boolean): Element[] {
  const [firstSlip, ...extraSlips] = trade.slips;
  return [
    ["orderNo", trade.orderNo],
    ["deviceDiv", trade.deviceDiv],
    ["settleDate", stamp(trade.acceptedAt)],
    ["orderDataSeq", "1"],
    ["settlePrice", String(trade.price)],
    ["settleMethodDiv", trade.kind === "card" ? "0" : "4"],
    ["settleMethod", String(trade.settleMethod)],
    ["statusInfo", String(trade.status)],
    ["memberId", trade.memberId],
    ["payWay", trade.payWay],
    ["crdCResCd", trade.approval],
    ["crdCResDate", stamped(trade.approvedAt)],
    ["threeDCode", trade.threeDCode],
    ["voteNumber", ""],
    ["expiredDays", ""],
    ["emoneyExpiredDays", ""],
    ["packingInfo", bundled ? "1" : "0"],
    ["slipNo", firstSlip?.number ?? ""],
    ["extraSlipNo", extraSlips.map((slip) => slip.number).join(",")],
    ["deliveryServiceCode", firstSlip?.service ?? ""],
    ["allDeliveryDate", trade.settledAt && firstSlip ? day(trade.settledAt) : ""],
    ["finishDate", trade.settledAt ? day(trade.settledAt) : ""],
    ["slipDate", stamped(firstSlip?.registeredAt)],
    ["scheduledShippingDate", trade.shippingDay],
    ["warningInfo", ""],
    ["cancelDate", stamped(trade.cancelledAt)],
    ["renewalDate", stamped(renewedAt(trade))],
    ["idcodeResPayinfoKey", ""],
  ];
}

function stamped(at: number | undefined): string {
  return at === undefined ? "" : stamp(at);
}

const CHARGES = ["A01", "A02", "A08", "A09", "M01"];

/** Last changed: empty until something happened after the charge itself. */
function renewedAt({ history }: Trade): number | undefined {
  const last = history.at(-1);
  return last && CHARGES.includes(last.by) ? undefined : last?.at;
}
