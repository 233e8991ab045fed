import { z } from "zod";
import type { Context, Transaction } from "@/lib/db";
import { digest } from "@/lib/digest";
import { type Result, refuse, yes } from "@/lib/result";
import { lockDown } from "./lock-down";
import type { BuyerId } from "./rules";

/** The link of a warning was pressed: "this wasn't me". Works once. `ctx.now` is real time. */
export async function raiseAlarm(
  ctx: Context,
  { token, device }: { token: string; device: string },
): Promise<Result<null, "link-over">> {
  const now = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const alarm = await takeAlarm(tx, token, now);
    if (!alarm) return refuse("link-over");
    await lockDown(tx, { ...alarm, device, now });
    return yes(null);
  });
}

/** The same from the list of what happened, by who is signed in. */
export async function raiseOwnAlarm(
  ctx: Context,
  { buyerId, device }: { buyerId: BuyerId; device: string },
): Promise<void> {
  const wish = { userId: buyerId, device, deed: "signed in on a new device", now: ctx.now() };
  await ctx.db.$transaction((tx) => lockDown(tx, wish));
}

async function takeAlarm(tx: Transaction, token: string, now: Date) {
  const rows = await tx.$queryRaw`
    UPDATE "Alarm" SET "usedAt" = ${now}
    WHERE "tokenHash" = ${digest("alarm", token)} AND "usedAt" IS NULL AND "expiresAt" > ${now}
    RETURNING "userId", "deed"`;
  return z.array(z.object({ userId: z.string(), deed: z.string() })).parse(rows)[0] ?? null;
}
