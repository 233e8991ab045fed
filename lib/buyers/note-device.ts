import { z } from "zod";
import type { Context } from "@/lib/db";
import type { BuyerId } from "./rules";

/** Remembers that this buyer used this browser, and tells since when. */
export async function noteDevice(
  ctx: Context,
  { buyerId, deviceHash, device }: { buyerId: BuyerId; deviceHash: string; device: string },
): Promise<{ firstSeenAt: Date }> {
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw`
    INSERT INTO "KnownDevice" ("userId", "deviceHash", "device", "firstSeenAt", "lastSeenAt")
    VALUES (${buyerId}, ${deviceHash}, ${device}, ${now}, ${now})
    ON CONFLICT ("userId", "deviceHash") DO UPDATE SET "lastSeenAt" = EXCLUDED."lastSeenAt", "device" = EXCLUDED."device"
    RETURNING "firstSeenAt"`;
  return z.tuple([z.object({ firstSeenAt: z.date() })]).parse(rows)[0];
}
