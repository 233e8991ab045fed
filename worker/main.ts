import { setMaxListeners } from "node:events";
import { readClock } from "@/lib/clock";
import { database } from "@/lib/db";
import { environment } from "@/lib/environment";
import { chooseGateway } from "@/lib/gateway/choose-gateway";
import type { GatewayContext } from "@/lib/gateway/context";
import { journaled } from "@/lib/gateway/journal";
import { log } from "@/lib/log";
import { deliveriesEnded } from "@/lib/notifications/keep-delivering";
import { jobs } from "./jobs";
import { runJob } from "./run-job";

const stop = new AbortController();
// Every job listens.
setMaxListeners(jobs.length * 2, stop.signal);
process.once("SIGTERM", () => stop.abort());
process.once("SIGINT", () => stop.abort());

const db = database();
const gateway = chooseGateway(environment());
await openContext();
log.info("ready");
await Promise.all(jobs.map((job) => runJob(job, openContext, stop.signal)));
await deliveriesEnded();
await db.$disconnect();
process.exit(0);

async function openContext(): Promise<GatewayContext> {
  const now = await readClock(db);
  return { db, now, gateway: journaled(gateway, { db, now }) };
}
