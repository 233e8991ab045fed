import type { Typed } from "./schema";

type Kept = Pick<Typed, "name" | "expiry">;
const KEY = "typed-before";

/** Name and expiry outlive a refused try in this tab, on this origin; number and security code never do. */
export function remember({ name, expiry }: Typed): void {
  sessionStorage.setItem(KEY, JSON.stringify({ name, expiry } satisfies Kept));
}

/** Given back once, and only to the frame that follows a refused one. */
export function recall(again: boolean): Kept | null {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (!kept || !again) return null;
  const { name, expiry } = JSON.parse(kept) as Partial<Kept>;
  return { name: String(name ?? ""), expiry: String(expiry ?? "") };
}
