import { writeSync } from "node:fs";
import { database } from "@/lib/db";
import { environment } from "@/lib/environment";
import { chooseGateway } from "@/lib/gateway/choose-gateway";
import { journaled } from "@/lib/gateway/journal";
import { gatewayAround } from "../gateway-around";
import { stoppingDatabase } from "../stopping-database";
import type { Given } from "./given";
import { REQUESTS } from "./requests";
import { SCENARIOS } from "./scenarios";

export type Task = { scenario: string; given: Given };
/** What is printed before the end: whether each task came to its end, and how many stops it passed. */
export type Report = { ended: boolean; stops: number }[];

// Runs each task up to its stop number DIE_AT, and is killed when all stand there or have ended.
const dieAt = Number(process.env.DIE_AT);
const verbs = { ...SCENARIOS, ...REQUESTS };
const tasks: Task[] = JSON.parse(process.env.TASKS ?? "[]");
const report = await Promise.all(tasks.map(runUntilStop));
writeSync(1, JSON.stringify(report));
process.kill(process.pid, "SIGKILL");

function runUntilStop({ scenario, given }: Task): Promise<Report[number]> {
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
