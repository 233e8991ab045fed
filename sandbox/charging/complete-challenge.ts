import { setTimeout as pause } from "node:timers/promises";
import { authorise } from "@/sandbox/cards/authorise";
import type { Call } from "@/sandbox/gateway/call";
import { accepted, type Reply, refused } from "@/sandbox/gateway/reply";
import { canKeep } from "@/sandbox/holders/holders";
import { presentedNow } from "@/sandbox/holders/presented-now";
import type { Trade } from "@/sandbox/world/records";
import { findTrade, moveTrade } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";
import { approve } from "./approve";
import type { CompletionCodes } from "./charge-codes";
import { postBack } from "./post-back";

/** A09 for A08, A02 for A01: the posted values come back untouched, then the issuer is asked (protocol § 7). */
export async function completeChallenge(world: World, call: Call, codes: CompletionCodes): Promise<Reply> {
  const trade = findTrade(world, call.merchant.code, call.fields("order_no"));
  const challenge = trade?.challenge;
  if (!trade || challenge?.threeDToken !== call.fields("three_d_token")) return refused(codes.altered);
  if (trade.status === 20) return refused(codes.failed);
  if (trade.status !== 21) return refused(codes.duplicate);
  if (!isUntouched(world, trade, call)) return refused(codes.altered);
  if (!challenge.result?.passed) return fail(world, trade, call, "0002", codes.failed);

  const presented = trade.presented && (presentedNow(world, trade.presented) ?? trade.presented);
  if (!presented) throw new Error("a challenged trade has a card");
  const verdict = authorise(presented, trade.price);
  if (verdict.type === "approve" && verdict.delayMs) await pause(verdict.delayMs);
  if (verdict.type === "refuse") return refused(verdict.errorCode);
  if (verdict.type === "lose" && !verdict.committed) return { type: "lost" };
  const { holder, cardKey, card } = presented;
  if (holder && cardKey === undefined && !canKeep(world, holder, card)) {
    return fail(world, trade, call, "0001", codes.notKept);
  }
  if (verdict.type === "decline") return fail(world, trade, call, "0001", codes.declined, verdict.credit);
  const approved = approve(world, trade, { threeDCode: "0001", now: world.clock.now() });
  return verdict.type === "lose" ? { type: "lost" } : accepted(["crdCResCd", approved.approval]);
}

function isUntouched(world: World, trade: Trade, call: Call): boolean {
  const result = trade.challenge?.result;
  if (!result) return false;
  return Object.entries(postBack(trade, result, world.threeDsSecret)).every(
    ([name, value]) => call.fields(lowerCase(name)) === value,
  );
}

/** 3D_INF and 3D_TRAN_ID come back as three_d_…, everything else in lower case. */
function lowerCase(name: string): string {
  return name.replace(/^3D_/, "three_d_").toLowerCase();
}

function fail(
  world: World,
  trade: Trade,
  call: Call,
  threeDCode: string,
  code: string,
  credit?: string,
): Reply {
  moveTrade(world, trade, 11, call.div, call.now, { threeDCode });
  return refused(code, credit);
}
