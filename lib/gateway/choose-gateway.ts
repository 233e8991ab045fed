import type { Environment } from "@/lib/environment";
import type { Gateway } from "./port";
import { webCollectGateway } from "./webcollect/adapter";
import { AT_ONCE } from "./webcollect/client";
import { turnstile } from "./webcollect/turnstile";

const kept = globalThis as { kuronekoGatewayOfProcess?: { own: Gateway; relayed: Gateway } };

/**
 * The process's one gateway: its limit of calls at once holds for the whole process. `relayed` for what a shop's own
 * call waits for: it gives up sooner, so that the shop hears of it before its own patience ends (protocol § 3).
 */
export function chooseGateway(env: Environment, how: "own" | "relayed" = "own"): Gateway {
  kept.kuronekoGatewayOfProcess ??= openBoth(env);
  return kept.kuronekoGatewayOfProcess[how];
}

function openBoth(env: Environment) {
  const turns = turnstile(AT_ONCE);
  const open = (totalMs: number) =>
    webCollectGateway(
      {
        traderCode: env.GATEWAY_TRADER_CODE,
        accessKey: env.GATEWAY_ACCESS_KEY,
        url: env.GATEWAY_URL,
        origin: env.GATEWAY_ORIGIN,
        shape: env.GATEWAY_SHAPE,
        connectMs: env.GATEWAY_CONNECT_MS,
        totalMs,
        /** Everything about them is our own reading until the operator confirms it (protocol § 25). */
        carrier: env.GATEWAY_CARRIER ?? env.PAY_MODE === "demo",
      },
      { turns },
    );
  return { own: open(env.GATEWAY_TOTAL_MS), relayed: open(env.GATEWAY_RELAYED_MS) };
}
