import { randomBytes } from "node:crypto";
import { accepted, type Reply } from "@/sandbox/gateway/reply";
import { publicOrigin } from "@/sandbox/world/public-origin";
import type { Challenge, Trade } from "@/sandbox/world/records";
import { moveTrade, nextSerial } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";
import type { Charge } from "./asked-charge";

/** Status 21: from here on the order number is consumed (protocol § 6.3, § 7). */
export function openChallenge(world: World, trade: Trade, { call, token }: Charge): Reply {
  const challenge: Challenge = {
    id: randomBytes(12).toString("hex"),
    threeDToken: randomBytes(16).toString("hex"),
    token,
    traderEcUrl: call.fields("trader_ec_url"),
    openedAt: Number(call.now),
    wrongTries: 0,
  };
  moveTrade(world, trade, 21, trade.function, call.now, { serial: nextSerial(world), challenge });
  return accepted(
    ["threeDAuthHtml", { markup: selfSubmitting(`${publicOrigin(world)}/acs/${challenge.id}`) }],
    ["threeDToken", challenge.threeDToken],
  );
}

/** The form of protocol § 24.3, also for a carrier's page. */
export function selfSubmitting(action: string): string {
  return `<!doctype html><form id="f" method="post" action="${action}"></form><script>document.getElementById("f").submit()</script>`;
}
