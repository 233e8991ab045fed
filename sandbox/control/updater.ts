import { saveHeld } from "@/sandbox/holders/holders";
import { updateCard } from "@/sandbox/holders/update-card";
import type { World } from "@/sandbox/world/world";
import { text } from "./bad-request";

/** Runs the account updater 洗替 over held cards (protocol § 8). */
export function runUpdater(world: World, body: Record<string, unknown>): object[] {
  const trader = text(body, "traderCode");
  const member = text(body, "memberId");
  return [...world.store.all("holders")]
    .filter(([, holder]) => trader === undefined || holder.traderCode === trader)
    .filter(([, holder]) => member === undefined || holder.memberId === member)
    .flatMap(([id, { memberId, traderCode, cards }]) =>
      cards.map((held) => {
        const { card, outcome } = updateCard(world, held.card);
        if (outcome !== "unchanged") saveHeld(world, { id, memberId, traderCode }, { ...held, card });
        return { memberId, cardKey: held.cardKey, outcome };
      }),
    );
}
