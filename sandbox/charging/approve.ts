import { randomInt } from "node:crypto";
import { route } from "@/sandbox/cards/route";
import { keepOrTouch } from "@/sandbox/holders/holders";
import type { Trade } from "@/sandbox/world/records";
import { moveTrade, nextSerial } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";

/** The issuer said yes: status 4 (5 with a shipping day), card kept or its lock moved. */
export function approve(
  world: World,
  trade: Trade,
  { threeDCode, now }: { threeDCode: string; now: Date },
): Trade {
  if (!trade.presented) throw new Error("a card trade has a card");
  const presented = keepOrTouch(world, trade.presented, now);
  return moveTrade(world, trade, trade.shippingDay === "" ? 4 : 5, trade.function, now, {
    serial: trade.serial || nextSerial(world),
    presented,
    settleMethod: route(world, presented.card),
    approval: approvalNumber(),
    approvedAt: Number(now),
    threeDCode,
  });
}

export function approvalNumber(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}
