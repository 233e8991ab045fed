import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import { type ProbeStep, probeSteps } from "./probe-steps";

export type ProbeView = { id: string; url: string; at: Date; durationMs: number; steps: ProbeStep[] };

/** What the shop's last probe found, or null before the first. */
export async function lastProbe(
  { db }: Context,
  { merchantId }: { merchantId: MerchantId },
): Promise<ProbeView | null> {
  const run = await db.probeRun.findFirst({
    where: { merchantId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  if (!run) return null;
  const { id, url, at, durationMs } = run;
  return { id, url, at, durationMs, steps: probeSteps.parse(run.steps) };
}
