import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import { COUNTED } from "@/lib/gateway/decline-breaker";
import type { Card, User } from "@/prisma/generated/client";

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
type Row = KeptCard & { card: string | null } & PressFacts["person"] & PressFacts["seen"];
export type PressFacts = {
  person: Pick<User, "name" | "phone" | "email">;
  /** Null when this buyer keeps no such card. */
  card: KeptCard | null;
  /** When this browser was first seen with the buyer, and the tries here that ended in a counted decline. */
  seen: { deviceSeenAt: Date | null; declines: number };
};

/** All that a press looks at of the person, the kept card and the browser, in one statement. */
export async function pressFacts(
  { db }: Context,
  at: { buyerId: BuyerId; checkoutId: string; cardId: string; deviceHash: string | null },
): Promise<PressFacts> {
  const { buyerId, checkoutId, cardId, deviceHash } = at;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT u."name", u."phone", u."email", k."id" AS "card", k."brand"::text, k."cardRef", k."expiryYear", k."expiryMonth", k."closing",
      k."pausedAt", k."keptAt", k."keptOnDevice", k."threeDCode", d."firstSeenAt" AS "deviceSeenAt",
      (SELECT count(*)::int FROM "Payment" p WHERE p."checkoutId" = ${checkoutId} AND p."userId" = u."id"
        AND p."state" = 'DECLINED' AND p."declineReason" = ANY(${COUNTED})) AS "declines"
    FROM "User" u
    LEFT JOIN "Card" k ON k."id" = ${cardId} AND k."userId" = u."id" AND k."state" = 'KEPT'
    LEFT JOIN "KnownDevice" d ON d."userId" = u."id" AND d."deviceHash" = ${deviceHash}
    WHERE u."id" = ${buyerId}`;
  if (!row) throw new Error("A press of nobody");
  const { name, phone, email, deviceSeenAt, declines, card, ...kept } = row;
  return {
    person: { name, phone, email },
    card: card === null ? null : kept,
    seen: { deviceSeenAt, declines },
  };
}
