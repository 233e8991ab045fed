import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { type Result, yes } from "@/lib/result";
import type { BuyerId } from "./rules";
import { type CodeRefusal, spendCode } from "./spend-code";

/** Checks six digits that this session asked for. The door confirms the session. `ctx.now` is real time. */
export async function checkStepUpCode(
  ctx: Context,
  wish: { buyerId: BuyerId; sessionId: string; code: string; device: string },
): Promise<Result<null, CodeRefusal>> {
  const { buyerId, sessionId, code, device } = wish;
  const now = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const spent = await spendCode(tx, { purpose: "STEP_UP", code, browser: sessionId, now });
    if (!spent.ok) return spent;
    const detail = { by: "code" };
    await record(tx, { actor: "buyer", action: "confirmed", userId: buyerId, detail, device, at: now });
    return yes(null);
  });
}
