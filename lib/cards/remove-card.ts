import { record } from "@/lib/audit/record";
import type { Context, Transaction } from "@/lib/db";
import { warnBuyer } from "@/lib/mail/warn-buyer";
import { type Result, refuse, yes } from "@/lib/result";
import { removeLater } from "./end-registration";
import { type CardWish, type HoldRefusal, holdCard } from "./hold-card";

export type RemoveWish = CardWish & {
  /** Asked when the main card goes; null leaves it open. Ignored for any other card. */
  nextMainId: string | null;
  device: string;
};
export type RemoveRefusal = HoldRefusal | "no-such-next";

/** Takes a card out of the wallet. At the gateway it is removed by the worker, which tries until it is done. */
export async function removeCard(ctx: Context, wish: RemoveWish): Promise<Result<null, RemoveRefusal>> {
  return ctx.db.$transaction(async (tx) => {
    const { buyerId, cardId, nextMainId } = wish;
    const at = ctx.now();
    const held = await holdCard(tx, wish);
    if (!held.ok) return held;
    const { card, mainCardId, isSeen } = held.value;
    if (!isSeen) return refuse("stale");
    const isMain = mainCardId === cardId;
    const next = isMain ? nextMainId : null;
    if (next && !(await isOther(tx, wish, next))) return refuse("no-such-next");
    if (isMain) await tx.user.update({ where: { id: buyerId }, data: { mainCardId: next } });
    await tx.card.delete({ where: { id: cardId, userId: buyerId } });
    await removeLater(tx, { userId: buyerId, cardRef: card.cardRef ?? "" }, "removed by the buyer", at);
    const detail = { card: cardId, lastFour: card.lastFour, nextMain: next };
    const { device } = wish;
    await record(tx, { actor: "buyer", action: "removed card", userId: buyerId, detail, device, at });
    await warnBuyer(tx, { userId: buyerId, deed: "removed card", device });
    return yes(null);
  });
}

async function isOther(tx: Transaction, { buyerId, cardId }: RemoveWish, id: string): Promise<boolean> {
  const where = { id, userId: buyerId, state: "KEPT", NOT: { id: cardId } } as const;
  return (await tx.card.count({ where })) === 1;
}
