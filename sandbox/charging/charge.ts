import { setTimeout as pause } from "node:timers/promises";
import { authorise, isExpired } from "@/sandbox/cards/authorise";
import { outcomeOf } from "@/sandbox/cards/recognise";
import { accepted, type Reply, refused } from "@/sandbox/gateway/reply";
import { canKeep } from "@/sandbox/holders/holders";
import { presentedNow } from "@/sandbox/holders/presented-now";
import { day } from "@/sandbox/world/japan-time";
import type { Presented } from "@/sandbox/world/records";
import { findTrade } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";
import { approve } from "./approve";
import type { Charge } from "./asked-charge";
import { newTrade } from "./new-trade";
import { openChallenge } from "./open-challenge";
import { allowsPayWay } from "./pay-ways";

/** A08 and A01 once their parameters are good (protocol § 6). */
export async function charge(world: World, asked: Charge): Promise<Reply> {
  const { call, codes } = asked;
  const presented = presentedNow(world, asked.presented);
  if (!presented) return refused(codes.cardUnreadable);
  const price = Number(call.fields("settle_price"));
  const verdict = authorise(presented, price);
  if (verdict.type === "approve" && verdict.delayMs) await pause(verdict.delayMs);

  const refusal = refuse(world, asked, presented);
  if (refusal) return refused(refusal);
  const wants3Ds = asked.authDiv === "1" || asked.authDiv === "3";
  const { threeDs } = outcomeOf(presented.card);
  if (wants3Ds && threeDs === "unsupported" && codes.outside3Ds) return refused(codes.outside3Ds);
  const trade = newTrade(world, call, presented);
  if (wants3Ds && (threeDs === "challenge" || threeDs === "impossible")) {
    return openChallenge(world, trade, asked);
  }

  if (verdict.type === "decline") return refused(codes.declined, verdict.credit);
  if (verdict.type === "refuse") return refused(verdict.errorCode);
  if (verdict.type === "lose" && !verdict.committed) return { type: "lost" };
  const approved = approve(world, trade, {
    threeDCode: wants3Ds ? codeOf(threeDs) : "",
    now: world.clock.now(),
  });
  return verdict.type === "lose" ? { type: "lost" } : accepted(["crdCResCd", approved.approval]);
}

function refuse(world: World, { call, codes, optionService }: Charge, presented: Presented) {
  const { holder, cardKey, card } = presented;
  if (findTrade(world, call.merchant.code, call.fields("order_no"))) return codes.duplicate;
  if (optionService && !call.merchant.optionService) return codes.noOptionService;
  if (!allowsPayWay(card, call.fields("pay_way"))) return codes.payWay;
  if (isExpired(presented, day(call.now))) return codes.cardExpired;
  if (holder && cardKey === undefined && !canKeep(world, holder, card)) return codes.notKept;
  return undefined;
}

/** threeDCode of a charge that needed no page (protocol § 19.5). */
function codeOf(threeDs: string): string {
  if (threeDs === "attempt") return "0003";
  return threeDs === "unsupported" ? "0005" : "0000";
}
