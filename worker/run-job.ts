import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { GatewayContext } from "@/lib/gateway/context";
import { log } from "@/lib/log";
import type { Job } from "./jobs";
import { noteRun } from "./note-run";

const AFTER_A_FAULT_MS = 5_000;

/** Runs one job for ever, until `stop`. A fault is logged with an id and the job goes on a little later. */
export async function runJob(
  job: Job,
  openContext: () => Promise<GatewayContext>,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const worked = await runOnce(job, openContext);
    const wait = worked === "fault" ? AFTER_A_FAULT_MS : worked === 0 ? job.everyMs : 0;
    await pause(wait, undefined, { signal: stop }).catch(() => undefined);
  }
}

async function runOnce(job: Job, openContext: () => Promise<GatewayContext>): Promise<number | "fault"> {
  let db: GatewayContext["db"] | undefined;
  try {
    const ctx = await openContext();
    db = ctx.db;
    const worked = await job.verb(ctx);
    await noteRun(db, job.name, "ran");
    return worked;
  } catch (fault) {
    log.error(
      { id: randomUUID(), job: job.name, fault: fault instanceof Error ? fault.stack : String(fault) },
      "job failed",
    );
    if (db) await noteRun(db, job.name, "fault").catch(() => undefined);
    return "fault";
  }
}
