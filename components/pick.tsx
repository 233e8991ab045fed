import type { ReactNode } from "react";
import type { Face } from "./card-look";

/** What a radio stands for. Texts that depend on it carry the same word; CSS shows them, no script. */
export type Pick = Face | "new" | "d" | "au" | "sb" | "keep" | TimesPick;
export type TimesPick = "t1" | "t2" | "t3" | "t4" | "t5" | "t6";

/** Shown only while one of `picks` is chosen. Inline content. */
export function ShownFor({ picks, children }: { picks: Pick[]; children: ReactNode }) {
  return <span data-k={picks.join(" ")}>{children}</span>;
}
