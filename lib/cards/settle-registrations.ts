import { z } from "zod";
import type { GatewayContext } from "@/lib/gateway/context";
import type { CardRegistration } from "@/prisma/generated/client";
import { askGateway } from "./ask-gateway";
import { cancelOneYen } from "./cancel-one-yen";
import { lookAtChallenge } from "./look-at-challenge";
import { markUnknown } from "./take-answer";
import { watchForLateSuccess } from "./watch-for-late-success";

const AT_ONCE = 10;
const LEASE_MS = 60_000;

/** The worker's part of registering: what is unknown, left at 3-D Secure, or whose ¥1 still stands. Returns how many it took. */
export async function settleRegistrations(ctx: GatewayContext): Promise<number> {
  const due = await takeDue(ctx);
  await Promise.all(due.map((registration) => settle(ctx, registration)));
  return due.length;
}

/** Under a lease, so that several workers may run; each step guards its own change. */
async function takeDue(ctx: GatewayContext): Promise<CardRegistration[]> {
  const now = ctx.now();
  const lease = new Date(now.getTime() + LEASE_MS);
  const rows = await ctx.db.$queryRaw`
    UPDATE "CardRegistration" r SET "askAt" = ${lease}, "askCount" = r."askCount" + 1
    FROM (
      SELECT "id" FROM "CardRegistration" WHERE "askAt" <= ${now}
      ORDER BY "askAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
    ) due WHERE r."id" = due."id" RETURNING r."id"`;
  const ids = z.array(z.object({ id: z.string() })).parse(rows);
  return ctx.db.cardRegistration.findMany({ where: { id: { in: ids.map(({ id }) => id) } } });
}

async function settle(ctx: GatewayContext, registration: CardRegistration): Promise<void> {
  switch (registration.state) {
    case "CLAIMED":
    case "VERIFYING":
    case "COMPLETING":
      // Its call lasts no longer than this: the process that made it has died.
      return markUnknown(ctx, registration);
    case "CHALLENGED":
      return lookAtChallenge(ctx, registration);
    case "UNKNOWN":
      return askGateway(ctx, registration);
    case "KEPT":
    case "REFUSED":
    case "ABANDONED":
      return registration.oneYen === "STANDING"
        ? cancelOneYen(ctx, registration)
        : watchForLateSuccess(ctx, registration);
  }
}
