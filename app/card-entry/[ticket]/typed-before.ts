import type { Typed } from "./schema";

type Kept = Pick<Typed, "name" | "expiry">;
let kept: Kept | null = null;

/**
 * Name and expiry outlive a refused try, in this document's memory: browsers refuse storage to a frame of another site.
 * Number and security code are never kept.
 */
export function remember({ name, expiry }: Typed): void {
  kept = { name, expiry };
}

export function recall(): Kept | null {
  return kept;
}
