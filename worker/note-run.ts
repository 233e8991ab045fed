import type { Database } from "@/lib/db";

const AT_MOST_EVERY_MS = 10_000;
const notedAt = new Map<string, number>();

/** Leaves word that a job ran, or failed, for the operator's figures. Jobs run several times a second; word is left less often. */
export async function noteRun(
  db: Pick<Database, "jobRun">,
  name: string,
  how: "ran" | "fault",
): Promise<void> {
  const at = new Date();
  if (how === "ran" && at.getTime() - (notedAt.get(name) ?? 0) < AT_MOST_EVERY_MS) return;
  notedAt.set(name, at.getTime());
  const fault = how === "fault";
  await db.jobRun.upsert({
    where: { name },
    create: { name, lastRunAt: at, lastFaultAt: fault ? at : null, faults: fault ? 1 : 0 },
    update: fault ? { lastFaultAt: at, faults: { increment: 1 } } : { lastRunAt: at },
  });
}
