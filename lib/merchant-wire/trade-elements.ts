import type { Context } from "@/lib/db";
import { isCarrier } from "@/lib/payments/operation-rules";
import { STATES, UNDECIDED } from "@/lib/payments/rules";
import { standingSlips } from "@/lib/payments/standing-slips";
import type { PaymentState } from "@/prisma/generated/enums";
import type { ShopOrder } from "./find-shop-order";
import { japanDay, japanStamp } from "./japan-stamp";
import type { Element } from "./reply";

/** 21 once and never paid: the page was left. */
const INTERRUPTED = 20;

/** resultData, its fields in the order of protocol § 11. Codes are the gateway's, numbers and names the shop's. */
export async function tradeElements(ctx: Context, order: ShopOrder, orderNo: string): Promise<Element[]> {
  const [slips, events, device] = await Promise.all([
    standingSlips(ctx, order),
    ctx.db.paymentEvent.findMany({ where: { paymentId: order.id }, orderBy: { sequence: "asc" } }),
    deviceDiv(ctx, order),
  ]);
  const [first, ...further] = slips;
  const reached = (state: PaymentState) => events.findLast(({ to }) => to === state)?.at;
  const settledAt = order.state === "CAPTURED" ? reached("CAPTURED") : undefined;
  const last = events.at(-1);
  const decided = events.find(({ from, to }) => UNDECIDED.includes(from) && !UNDECIDED.includes(to));
  const isChanged = decided && order.updatedAt > decided.at;
  return [
    ["orderNo", orderNo],
    ["deviceDiv", device],
    ["settleDate", japanStamp(order.createdAt)],
    ["orderDataSeq", "1"],
    ["settlePrice", String(order.amountYen)],
    ["settleMethodDiv", isCarrier(order.settleMethod) ? "4" : "0"],
    ["settleMethod", String(order.settleMethod ?? "")],
    ["statusInfo", String(STATES[order.state].statusInfo ?? INTERRUPTED)],
    ["memberId", ""],
    ["payWay", String(order.payWay)],
    ["crdCResCd", order.approvalNo ?? ""],
    ["crdCResDate", japanStamp(order.authorizedAt)],
    ["threeDCode", order.threeDCode ?? ""],
    ["voteNumber", ""],
    ["expiredDays", ""],
    ["emoneyExpiredDays", ""],
    ["packingInfo", "0"],
    ["slipNo", first?.slipNo ?? ""],
    ["extraSlipNo", further.map(({ slipNo }) => slipNo).join(",")],
    ["deliveryServiceCode", first ? (first.carrier === "yamato" ? "00" : "99") : ""],
    ["allDeliveryDate", japanDay(first && settledAt)],
    ["finishDate", japanDay(settledAt)],
    ["slipDate", japanStamp(first?.at)],
    ["scheduledShippingDate", ""],
    ["warningInfo", ""],
    ["cancelDate", japanStamp(STATES[order.state].statusInfo === 40 ? last?.at : null)],
    ["renewalDate", japanStamp(isChanged ? order.updatedAt : null)],
    ["idcodeResPayinfoKey", ""],
  ];
}

/** What the buyer paid on stands in the journal: 1 smartphone, 2 PC (protocol § 5). */
async function deviceDiv({ db }: Context, { gatewayOrderNo }: ShopOrder): Promise<string> {
  const call = await db.gatewayCall.findFirst({
    where: { orderNo: gatewayOrderNo, wish: "authorize" },
    select: { request: true },
  });
  const request = call?.request as { device?: string } | null | undefined;
  return request?.device === "smartphone" ? "1" : "2";
}
