import { record } from "@/lib/audit/record";
import type { GatewayContext } from "@/lib/gateway/context";
import type { Answer, CardRef, InquiryRefusal, StoredCard } from "@/lib/gateway/port";
import { log } from "@/lib/log";
import { unseal } from "@/lib/seal";
import type { CardRegistration } from "@/prisma/generated/client";
import { removeLater } from "./end-registration";
import { lockBuyer } from "./lock-buyer";
import { noteCardEvent } from "./note-card-event";

const AT_ONCE = 20;
/** As long as the ladder asks: what shows up later is nobody's any more. */
const SETTLED_AFTER_MS = 25 * 3_600_000;

/**
 * Looks once, a day after a registration ended without a card, whether the gateway kept one all the same, and has it
 * removed. Returns how many it settled: those the gateway does not answer about wait for the next round.
 */
export async function sweepStrays(ctx: GatewayContext): Promise<number> {
  const ended = await ctx.db.cardRegistration.findMany({
    where: {
      state: { in: ["REFUSED", "ABANDONED"] },
      sweptAt: null,
      updatedAt: { lte: new Date(ctx.now().getTime() - SETTLED_AFTER_MS) },
    },
    orderBy: { updatedAt: "asc" },
    take: AT_ONCE,
  });
  const swept = await Promise.all(ended.map((registration) => sweep(ctx, registration)));
  return swept.filter(Boolean).length;
}

async function sweep(ctx: GatewayContext, registration: CardRegistration): Promise<boolean> {
  const shown = await ctx.gateway.inspectCard(unseal(registration.cardRef) as CardRef);
  if (isSilent(shown)) return false;
  if (shown.is === "no")
    log.error({ registration: registration.id, code: shown.code }, "no look at a stray card");
  await ctx.db.$transaction(async (tx) => {
    const { id, userId, cardRef } = registration;
    const at = ctx.now();
    await lockBuyer(tx, userId);
    const { count } = await tx.cardRegistration.updateMany({
      where: { id, sweptAt: null },
      data: { sweptAt: at },
    });
    if (count === 0 || shown.is !== "yes" || !shown.value) return;
    // One that is being removed already will go without our help.
    if ((await tx.cardRemoval.count({ where: { cardRef, doneAt: null } })) > 0) return;
    await removeLater(tx, registration, "stray", at);
    await noteCardEvent(tx, { card: { id: null, userId }, kind: "STRAY_REMOVED", detail: {}, at });
    const detail = { registration: id, lastFour: shown.value.lastFour };
    await record(tx, { actor: "worker", action: "stray card removed", userId, detail, at });
  });
  return true;
}

function isSilent(shown: Answer<StoredCard | null, InquiryRefusal>): boolean {
  return shown.is === "unknown" || (shown.is === "no" && shown.reason === "busy");
}
