import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { type Result, yes } from "@/lib/result";
import type { BuyerId } from "./rules";
import { type CodeRefusal, spendCode } from "./spend-code";

/** Ends a freeze by a fresh code from the mailbox, which a stranger cannot read. `ctx.now` is real time. */
export async function resumePayments(
  ctx: Context,
  wish: { buyerId: BuyerId; sessionId: string; code: string; device: string },
): Promise<Result<null, CodeRefusal>> {
  const { buyerId, sessionId, code, device } = wish;
  const now = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const spent = await spendCode(tx, { purpose: "RESUME", code, browser: sessionId, now });
    if (!spent.ok) return spent;
    await tx.user.update({ where: { id: buyerId }, data: { frozenAt: null } });
    const fact = { actor: "buyer", action: "resumed payments", userId: buyerId, detail: {} };
    await record(tx, { ...fact, device, at: now });
    return yes(null);
  });
}
