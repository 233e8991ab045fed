import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";

/** What a warning's link is about while it can be pressed; looking changes nothing. `ctx.now` is real time. */
export async function findAlarm(
  ctx: Context,
  { token }: { token: string },
): Promise<{ deed: string } | null> {
  return ctx.db.alarm.findFirst({
    where: { tokenHash: digest("alarm", token), usedAt: null, expiresAt: { gt: ctx.now() } },
    select: { deed: true },
  });
}
