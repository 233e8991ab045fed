import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { randomId } from "@/lib/random-id";
import type { ConsentKind } from "@/prisma/generated/enums";
import type { BuyerId } from "./rules";

/** Keeps that a buyer agreed to one version of one text; the first time stands. */
export async function giveConsent(
  ctx: Context,
  wish: { buyerId: BuyerId; kind: ConsentKind; version: string; device: string },
): Promise<void> {
  const { buyerId, kind, version, device } = wish;
  const at = ctx.now();
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.consent.createMany({
      data: [{ id: randomId(), userId: buyerId, kind, version, at }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    const detail = { kind, version };
    await record(tx, { actor: "buyer", action: "gave consent", userId: buyerId, detail, device, at });
  });
}
