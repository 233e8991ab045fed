import { z } from "zod";
import type { GatewayContext } from "@/lib/gateway/context";
import type { CardRef } from "@/lib/gateway/port";
import { log } from "@/lib/log";
import { unseal } from "@/lib/seal";
import type { CardRemoval } from "@/prisma/generated/client";
import { tryAgainAt } from "./registration";

const AT_ONCE = 10;
const LEASE_MS = 60_000;
const WORTH_AN_OPERATOR = 10;

/** Removes at the gateway what left the wallet (of one buyer alone, if told), each until it is done. Returns how many it took. */
export async function removeAtGateway(ctx: GatewayContext, of?: { userId: string }): Promise<number> {
  const due = await takeDue(ctx, of?.userId ?? null);
  await Promise.all(due.map((removal) => remove(ctx, removal)));
  return due.length;
}

/** Under a lease, so that several workers may run; removing twice does no harm. */
async function takeDue(ctx: GatewayContext, userId: string | null): Promise<CardRemoval[]> {
  const now = ctx.now();
  const lease = new Date(now.getTime() + LEASE_MS);
  const rows = await ctx.db.$queryRaw`
    UPDATE "CardRemoval" r SET "dueAt" = ${lease}, "tries" = r."tries" + 1
    FROM (
      SELECT "id" FROM "CardRemoval" WHERE "doneAt" IS NULL AND "dueAt" <= ${now}
        AND "userId" = COALESCE(${userId}, "userId")
      ORDER BY "dueAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    ) due WHERE r."id" = due."id" RETURNING r."id"`;
  const ids = z.array(z.object({ id: z.string() })).parse(rows);
  return ctx.db.cardRemoval.findMany({ where: { id: { in: ids.map(({ id }) => id) } } });
}

async function remove(ctx: GatewayContext, { id, cardRef, tries }: CardRemoval): Promise<void> {
  const answer = await ctx.gateway.removeCard(unseal(cardRef) as CardRef);
  const now = ctx.now();
  // Once gone, the secrets of its holder are of no use to anybody.
  const data = answer.is === "yes" ? { doneAt: now, cardRef: "" } : { dueAt: tryAgainAt(tries, now) };
  await ctx.db.cardRemoval.updateMany({ where: { id, doneAt: null }, data });
  if (answer.is !== "yes" && tries >= WORTH_AN_OPERATOR)
    log.error({ removal: id, tries }, "a removed card is still kept at the gateway");
}
