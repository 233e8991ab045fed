import type { GatewayContext } from "@/lib/gateway/context";
import { log } from "@/lib/log";
import type { CardRegistration } from "@/prisma/generated/client";
import { tryAgainAt } from "./registration";

const WORTH_AN_OPERATOR = 10;

/** Cancels the ¥1 of a registration, until the gateway's own record shows it cancelled. Never gives up. */
export async function cancelOneYen(ctx: GatewayContext, registration: CardRegistration): Promise<void> {
  const { id, orderNo, askCount } = registration;
  await ctx.gateway.cancel({ orderNo });
  const inquiry = await ctx.gateway.inquire(orderNo);
  const cancelled = inquiry.is === "yes" && inquiry.value?.state === "cancelled";
  const now = ctx.now();
  await ctx.db.cardRegistration.updateMany({
    where: { id, oneYen: "STANDING" },
    data: cancelled
      ? { oneYen: "CANCELLED", askAt: null, updatedAt: now }
      : { askAt: tryAgainAt(askCount, now) },
  });
  if (!cancelled && askCount >= WORTH_AN_OPERATOR)
    log.error({ registration: id, orderNo, tries: askCount }, "the 1 yen of a registration still stands");
}
