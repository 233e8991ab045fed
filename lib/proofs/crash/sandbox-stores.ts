import { z } from "zod";
import type { Database } from "@/lib/db";
import type { CardRef, Gateway } from "@/lib/gateway/port";
import { unseal } from "@/lib/seal";
import type { Stores } from "../laws";

const STANDING = [4, 5, 15, 17, 30, 31];
const trades = z.array(z.object({ orderNo: z.string(), status: z.number(), price: z.number() }));

/** Our database and what the sandbox itself says of its trades and cards. */
export async function sandboxStores(db: Database, gateway: Gateway, control: string): Promise<Stores> {
  const answer = await fetch(`${control}/_control/trades?limit=100000`);
  const listed = trades.parse(await answer.json());
  const standing = new Map(
    listed
      .filter(({ status }) => STANDING.includes(status))
      .map(({ orderNo, status, price }) => [orderNo, { statusInfo: status, amountYen: price }]),
  );
  const held = new Set<string>();
  for (const { cardRef } of await db.cardRegistration.findMany({ select: { cardRef: true } })) {
    const ref = unseal(cardRef);
    const card = await gateway.inspectCard(ref as CardRef);
    if (card.is !== "yes") throw new Error(`the sandbox did not say whether it keeps a card: ${card.is}`);
    if (card.value) held.add(ref);
  }
  return { db, standing: (orderNo) => standing.get(orderNo) ?? null, isHeld: (ref) => held.has(ref) };
}
