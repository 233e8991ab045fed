import type { Environment } from "@/lib/environment";
import type { Gateway } from "./port";
import { webCollectGateway } from "./webcollect/adapter";

const kept = globalThis as { kuronekoGatewayOfProcess?: Gateway };

/** The process's one gateway: its limit of calls at once holds for the whole process. */
export function chooseGateway(env: Environment): Gateway {
  kept.kuronekoGatewayOfProcess ??= webCollectGateway({
    traderCode: env.GATEWAY_TRADER_CODE,
    accessKey: env.GATEWAY_ACCESS_KEY,
    url: env.GATEWAY_URL,
    origin: env.GATEWAY_ORIGIN,
    shape: env.GATEWAY_SHAPE,
    connectMs: env.GATEWAY_CONNECT_MS,
    totalMs: env.GATEWAY_TOTAL_MS,
    /** Everything about them is our own reading until the operator confirms it (protocol § 25). */
    carrier: env.GATEWAY_CARRIER ?? env.PAY_MODE === "demo",
  });
  return kept.kuronekoGatewayOfProcess;
}
