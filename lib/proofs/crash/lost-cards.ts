import { listCards } from "@/lib/cards/queries";
import { isUsable } from "@/lib/cards/rules";
import type { Context } from "@/lib/db";
import type { BuyerId } from "@/lib/random-id";
import type { Task } from "./run-and-die";

/** Buyers who have fewer usable cards than their scenario promises at every moment. */
export async function lostCards(ctx: Context, tasks: readonly Task[]): Promise<string[]> {
  const broken = await Promise.all(
    tasks.map(async ({ scenario, given, dieAt }) => {
      const cards = await listCards(ctx, { buyerId: given.buyerId as BuyerId });
      const usable = cards.filter(isUsable).length;
      return usable < Number(given.usableCards ?? 0)
        ? [`${scenario}, killed at ${dieAt}, leaves ${usable} usable cards`]
        : [];
    }),
  );
  return broken.flat();
}
