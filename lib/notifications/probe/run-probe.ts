import type { Context } from "@/lib/db";
import { withinLimit } from "@/lib/limit";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import type { PostOutcome } from "../post-result";
import { recordDeed, type Staff } from "../record-deed";
import { type AddressFault, checkOwnAddress } from "../settings/check-own-address";
import { isReachable, judge } from "./judge";
import { PROBE_CASES, type ProbeCase } from "./probe-cases";
import type { ProbeStep } from "./probe-steps";
import { type Probed, sendSample } from "./send-sample";

const RUNS_PER_HOUR = 20;
/** As with real results, no more of one shop at a time. */
const AT_ONCE = 4;
const KEPT_CHARACTERS = 100;

/**
 * 互換性の確認: sends samples of everything a result may be to the shop's test address and keeps what it answered.
 * Takes as long as the shop does: ten seconds a sample at most, and one sample when nobody is there.
 */
export async function runProbe(
  ctx: Context,
  { staff, url }: { staff: Staff; url: string },
): Promise<Result<{ id: string }, AddressFault | "too-often">> {
  const { merchantId } = staff;
  const fault = await checkOwnAddress(ctx, merchantId, url);
  if (fault) return refuse(fault);
  if (!(await withinLimit(ctx.db, `probe:${merchantId}`, RUNS_PER_HOUR, 3600))) return refuse("too-often");
  const { code, secrets } = await ctx.db.merchant.update({
    where: { id: merchantId },
    data: { testResultUrl: url },
  });
  const [at, began] = [ctx.now(), performance.now()];
  const steps = await probe(ctx, { code, secrets, url });
  const run = {
    id: randomId(),
    merchantId,
    url,
    at,
    durationMs: Math.round(performance.now() - began),
    steps,
  };
  await ctx.db.$transaction(async (tx) => {
    await tx.probeRun.create({ data: run });
    const toMend = steps.filter(({ verdict }) => verdict === "mend").length;
    await recordDeed(tx, staff, { action: "probed receiver", detail: { url, toMend }, at });
  });
  return yes({ id: run.id });
}

async function probe(ctx: Context, shop: Probed): Promise<ProbeStep[]> {
  const mark = randomId().slice(0, 8).toUpperCase();
  const ordinary = await play(ctx, shop, "ordinary", mark);
  const first = ordinary[0];
  if (!first) throw new Error("the ordinary case sends something");
  const others = (Object.keys(PROBE_CASES) as ProbeCase[]).filter((one) => one !== "ordinary");
  const steps = [asStep("ordinary", ordinary, first)];
  for (let at = 0; at < others.length; at += AT_ONCE) {
    const some = others.slice(at, at + AT_ONCE);
    const played = some.map(async (one) =>
      asStep(one, isReachable(first) ? await play(ctx, shop, one, mark) : [], first),
    );
    steps.push(...(await Promise.all(played)));
  }
  return steps;
}

/** One case is one order, its samples one after the other. */
async function play(ctx: Context, shop: Probed, probed: ProbeCase, mark: string): Promise<PostOutcome[]> {
  const orderNo = `TEST-${mark}-${Object.keys(PROBE_CASES).indexOf(probed) + 1}`;
  const outcomes: PostOutcome[] = [];
  for (const sample of PROBE_CASES[probed])
    outcomes.push(await sendSample(ctx, shop, { ...sample, orderNo }));
  return outcomes;
}

function asStep(probed: ProbeCase, outcomes: PostOutcome[], ordinary: PostOutcome): ProbeStep {
  return {
    case: probed,
    verdict: judge(probed, outcomes, ordinary),
    answers: outcomes.map(({ status, cause, answer }) => ({
      status,
      cause,
      answer: answer.slice(0, KEPT_CHARACTERS),
    })),
  };
}
