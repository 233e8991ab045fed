import type { Context } from "@/lib/db";
import type { Gateway } from "./port";

/** For verbs that ask the gateway. */
export type GatewayContext = Context & { gateway: Gateway };
