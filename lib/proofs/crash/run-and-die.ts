import { writeSync } from "node:fs";
import { json } from "node:stream/consumers";
import { database } from "@/lib/db";
import { environment } from "@/lib/environment";
import { chooseGateway } from "@/lib/gateway/choose-gateway";
import { journaled } from "@/lib/gateway/journal";
import { gatewayAround } from "../gateway-around";
import { stoppingDatabase } from "../stopping-database";
import type { Given } from "./given";
import { inLanes } from "./in-lanes";
import { REQUESTS } from "./requests";
import { SCENARIOS } from "./scenarios";

/** `dieAt`: the number of the stop at which its process dies. */
export type Task = { scenario: string; given: Given; dieAt: number };
/** What is printed before the end: whether each task came to its end, and how many stops it passed. */
export type Report = { ended: boolean; stops: number }[];

// Runs each task from stdin up to its stop, and is killed when all stand there or have ended.
const verbs = { ...SCENARIOS, ...REQUESTS };
const tasks = (await json(process.stdin)) as Task[];
const report = await inLanes(tasks, runUntilStop);
writeSync(1, JSON.stringify(report));
process.kill(process.pid, "SIGKILL");

function runUntilStop({ scenario, given, dieAt }: Task): Promise<Report[number]> {
  let stops = 0;
  return new Promise((resolve, reject) => {
    const stop = async () => {
      stops += 1;
      if (stops < dieAt) return;
      resolve({ ended: false, stops });
      await new Promise(() => {});
    };
    const db = stoppingDatabase(database(), stop);
    const now = () => new Date();
    const gateway = gatewayAround(chooseGateway(environment()), async (_call, proceed) => {
      await stop();
      const answer = await proceed();
      await stop();
      return answer;
    });
    const ctx = { db, now, gateway: journaled(gateway, { db, now }) };
    verbs[scenario]?.run(ctx, given).then(() => resolve({ ended: true, stops }), reject);
  });
}
