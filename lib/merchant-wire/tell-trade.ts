import type { GatewayContext } from "@/lib/gateway/context";
import { followTrade } from "@/lib/payments/follow-trade";
import { FOLLOW_MS } from "@/lib/payments/operation-rules";
import { findShopOrder, type ShopOrder } from "./find-shop-order";
import { accepted, type Reply } from "./reply";
import { tradeElements } from "./trade-elements";
import type { WireCall } from "./wire-call";

/** E04, F04: one order as it stands. An unknown one is no error (protocol § 11). */
export async function tellTrade(ctx: GatewayContext, call: WireCall): Promise<Reply> {
  const order = await lookedAfter(ctx, call);
  if (!order) return accepted(["resultCount", "0"]);
  const elements = await tradeElements(ctx, order, call.fields.order_no ?? "");
  return accepted(["resultCount", "1"], ["resultData", elements]);
}

const FRESH_MS = 60_000;

/** A sale that waits for Yamato is settled at the gateway alone: asked about, it is looked at there, once a minute at most. */
async function lookedAfter(ctx: GatewayContext, { merchantId, order, fields }: WireCall) {
  if (order?.state !== "CAPTURE_REQUESTED" || isFresh(order, ctx.now())) return order;
  await followTrade(ctx, order);
  return findShopOrder(ctx, { merchantId, orderNo: fields.order_no ?? "" });
}

function isFresh({ askAt }: ShopOrder, now: Date): boolean {
  return askAt !== null && askAt.getTime() - now.getTime() > FOLLOW_MS - FRESH_MS;
}
