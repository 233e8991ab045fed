import type { Ledger } from "./ledger/open-ledger";
import type { Settings } from "./settings";

/** How /results answers: `ok` is a merchant that works, the others are for QA. */
export const replyModes = ["ok", "fail", "slow", "wrong-body", "hang"] as const;
export type ReplyMode = (typeof replyModes)[number];

export type Shop = {
  settings: Settings;
  ledger: Ledger;
  clock: () => Date;
  reply: { mode: ReplyMode; delayMs: number };
};
