import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import { COUNTED } from "@/lib/gateway/decline-breaker";
import type { Card, User } from "@/prisma/generated/client";
import { HELD, type HeldCheckout, type HeldRow, heldBy } from "./hold-checkout";
import { isToBeHad } from "./to-be-had";

type KeptCard = Pick<
  Card,
  | "brand"
  | "cardRef"
  | "expiryYear"
  | "expiryMonth"
  | "closing"
  | "pausedAt"
  | "keptAt"
  | "keptOnDevice"
  | "threeDCode"
>;
export type PressFacts = {
  checkout: HeldCheckout;
  person: Pick<User, "name" | "phone" | "email">;
  /** Null when this buyer keeps no such card. */
  card: KeptCard | null;
  /** When this browser was first seen with the buyer, and the tries here that ended in a counted decline. */
  seen: { deviceSeenAt: Date | null; declines: number };
};
type Row = HeldRow & PressFacts["person"] & KeptCard & { card: string | null } & PressFacts["seen"];

/**
 * All that a press looks at of the order, the person, the kept card and the browser, in one statement. Null when the order
 * is not to be had by this buyer; nothing is held, so whoever takes it asks the same once more.
 */
export async function pressFacts(
  { db, now }: Context,
  at: { buyerId: BuyerId; linkId: string; cardId: string; deviceHash: string | null },
): Promise<PressFacts | null> {
  const { buyerId, linkId, cardId, deviceHash } = at;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT ${HELD}, u."name", u."phone", u."email",
      k."id" AS "card", k."brand"::text, k."cardRef", k."expiryYear", k."expiryMonth", k."closing", k."pausedAt", k."keptAt",
      k."keptOnDevice", k."threeDCode", d."firstSeenAt" AS "deviceSeenAt",
      (SELECT count(*)::int FROM "Payment" p WHERE p."checkoutId" = c."id" AND p."userId" = u."id"
        AND p."state" = 'DECLINED' AND p."declineReason" = ANY(${COUNTED})) AS "declines"
    FROM "Checkout" c
    JOIN "Merchant" m ON m."id" = c."merchantId"
    JOIN "User" u ON u."id" = ${buyerId}
    LEFT JOIN "Card" k ON k."id" = ${cardId} AND k."userId" = u."id" AND k."state" = 'KEPT'
    LEFT JOIN "KnownDevice" d ON d."userId" = u."id" AND d."deviceHash" = ${deviceHash}
    WHERE ${isToBeHad({ buyerId, linkId }, now())}`;
  if (!row) return null;
  const { name, phone, email, deviceSeenAt, declines, card, ...rest } = row;
  return {
    checkout: heldBy(row),
    person: { name, phone, email },
    card: card === null ? null : rest,
    seen: { deviceSeenAt, declines },
  };
}
