import type { Context } from "@/lib/db";
import { deliver } from "./deliver";
import type { PostTimes } from "./post-result";
import { takeDue } from "./take-due";

const AT_ONCE = 50;

/** One round: sends the result POSTs that are due and waits until all have ended. Returns how many they were. */
export async function deliverDueResults(ctx: Context, times?: PostTimes): Promise<number> {
  const taken = await takeDue(ctx, AT_ONCE);
  await Promise.all(taken.map((one) => deliver(ctx, one, times)));
  return taken.length;
}
