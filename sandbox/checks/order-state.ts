import { findTrade } from "@/sandbox/world/trades";
import type { Rule } from "./item";

/** 51: there is no such card order, or it is not in one of these states (protocol § 19.1). */
export function cardOrderIn(...states: number[]): Rule {
  return (value, { merchant }, world) => {
    const trade = findTrade(world, merchant.code, value);
    return trade?.kind === "card" && states.includes(trade.status) ? undefined : "51";
  };
}
