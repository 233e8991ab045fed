import type { GatewayContext } from "@/lib/gateway/context";
import { nextAsk } from "@/lib/gateway/ladder";
import type { Trade } from "@/lib/gateway/port";
import { log } from "@/lib/log";
import type { CardRegistration } from "@/prisma/generated/client";
import { undoLateSuccess } from "./end-registration";

const HAPPENED: Trade["state"][] = ["authorized", "reserved", "capture-requested", "captured", "cancelled"];
const OVER: Trade["state"][] = ["failed", "interrupted"];

/** Goes on asking about a registration that was given up: a success that comes late is undone. */
export async function watchForLateSuccess(
  ctx: GatewayContext,
  registration: CardRegistration,
): Promise<void> {
  const inquiry = await ctx.gateway.inquire(registration.orderNo);
  const state = inquiry.is === "yes" ? inquiry.value?.state : undefined;
  if (state && HAPPENED.includes(state)) {
    log.warn({ registration: registration.id, orderNo: registration.orderNo }, "late success undone");
    return ctx.db.$transaction((tx) => undoLateSuccess(tx, registration, ctx.now()));
  }
  const { id, askCount, unknownSince } = registration;
  const askAt = state && OVER.includes(state) ? null : nextAsk(askCount, unknownSince ?? ctx.now());
  await ctx.db.cardRegistration.updateMany({ where: { id, oneYen: "NONE" }, data: { askAt } });
}
