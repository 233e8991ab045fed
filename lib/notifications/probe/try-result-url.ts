import type { Context } from "@/lib/db";
import { withinLimit } from "@/lib/limit";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import type { PostOutcome } from "../post-result";
import { recordDeed, type Staff } from "../record-deed";
import { PROBE_CASES } from "./probe-cases";
import { sendSample } from "./send-sample";

const TRIES_PER_HOUR = 20;

/** 試しに送る: one ordinary sample, of an order that begins with TEST-, to the address in the settings. */
export async function tryResultUrl(
  ctx: Context,
  { staff }: { staff: Staff },
): Promise<Result<PostOutcome, "no-address" | "too-often">> {
  const { merchantId } = staff;
  const { code, secrets, resultUrl } = await ctx.db.merchant.findUniqueOrThrow({ where: { id: merchantId } });
  if (!resultUrl) return refuse("no-address");
  if (!(await withinLimit(ctx.db, `try-result:${merchantId}`, TRIES_PER_HOUR, 3600)))
    return refuse("too-often");
  const orderNo = `TEST-${randomId().slice(0, 8).toUpperCase()}`;
  const [sample] = PROBE_CASES.ordinary;
  if (!sample) throw new Error("the ordinary case sends something");
  const outcome = await sendSample(ctx, { code, secrets, url: resultUrl }, { ...sample, orderNo });
  const detail = { url: resultUrl, status: outcome.status, cause: outcome.cause };
  await recordDeed(ctx.db, staff, { action: "tried result address", detail, at: ctx.now() });
  return yes(outcome);
}
