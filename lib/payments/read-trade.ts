import type { Trade } from "@/lib/gateway/port";
import { NO_TRADE_AFTER_MS } from "./rules";

export type TradeFacts = {
  /** Since the last call of this attempt ended or was given up. */
  sinceCallMs: number;
  /** What 3-D Secure posted back is still there to be sent once more. */
  canRepeat: boolean;
  /** It was there and has been sent once more already. */
  repeated: boolean;
  /** The buyer was given a carrier's page: as long as it is open there, they may still pay on it. */
  atCarrier?: boolean;
};
export type Verdict = "charged" | "declined" | "not-charged" | "repeat" | "wait";

/** What an inquiry says about a payment whose outcome is unknown (protocol § 23). */
export function readTrade(trade: Trade | null, facts: TradeFacts): Verdict {
  const longEnough = facts.sinceCallMs >= NO_TRADE_AFTER_MS;
  if (!trade) return longEnough ? "not-charged" : "wait";
  switch (trade.state) {
    case "authorized":
    case "reserved":
    case "capture-requested":
    case "captured":
    case "change-failed":
      return "charged";
    case "failed":
      return "declined";
    case "cancelled":
    case "interrupted":
      return "not-charged";
    case "authenticating":
      if (facts.atCarrier) return "wait";
      if (facts.canRepeat) return "repeat";
      return facts.repeated && !longEnough ? "wait" : "not-charged";
    case "requested":
    case "other":
      return "wait";
  }
}
