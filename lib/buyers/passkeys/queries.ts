import type { Context } from "@/lib/db";
import type { BuyerId } from "../rules";

export type PasskeyView = { id: string; name: string; createdAt: Date; usedAt: Date | null };
const view = { id: true, name: true, createdAt: true, usedAt: true } as const;

export async function listPasskeys({ db }: Context, wish: { buyerId: BuyerId }): Promise<PasskeyView[]> {
  return db.passkey.findMany({
    where: { userId: wish.buyerId },
    orderBy: { createdAt: "asc" },
    select: view,
  });
}

export async function findPasskey(
  { db }: Context,
  { buyerId, passkeyId }: { buyerId: BuyerId; passkeyId: string },
): Promise<PasskeyView | null> {
  return db.passkey.findFirst({ where: { id: passkeyId, userId: buyerId }, select: view });
}
