import { record } from "@/lib/audit/record";
import type { Context, Transaction } from "@/lib/db";
import { digest } from "@/lib/digest";
import { warnBuyer } from "@/lib/mail/warn-buyer";
import { type Result, refuse, yes } from "@/lib/result";
import type { BuyerId } from "../rules";
import { type CodeRefusal, spendCode } from "../spend-code";
import { pendingEmailChange } from "./pending-email-change";

export type ChangeWish = {
  buyerId: BuyerId;
  sessionId: string;
  /** What was typed for each address that has not shown its code yet. */
  codes: { old?: string; new?: string };
  device: string;
};
export type ChangeFault =
  | { field: "old" | "new"; fault: CodeRefusal }
  | { field: "new"; fault: "address-taken" };

/**
 * Changes the address once both have shown their code. A right code counts even beside a wrong one, which alone is asked
 * again. The old address is warned. `ctx.now` is real time.
 */
export async function changeEmail(ctx: Context, wish: ChangeWish): Promise<Result<null, ChangeFault>> {
  const now = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const fault = (await prove(tx, wish, "old", now)) ?? (await prove(tx, wish, "new", now));
    const pending = await pendingEmailChange({ db: tx, now: ctx.now }, wish);
    if (fault) return refuse(fault);
    if (!pending?.oldProven || !pending.newProven) return refuse({ field: "new", fault: "code-gone" });
    const { newEmail } = pending;
    const taken = await tx.user.findUnique({ where: { email: newEmail }, select: { id: true } });
    if (taken) return refuse({ field: "new", fault: "address-taken" });
    await move(tx, wish, newEmail, now);
    return yes(null);
  });
}

async function prove(tx: Transaction, { sessionId, codes }: ChangeWish, field: "old" | "new", now: Date) {
  const code = codes[field];
  if (code === undefined) return null;
  const purpose = field === "old" ? "OLD_EMAIL" : "NEW_EMAIL";
  const spent = await spendCode(tx, { purpose, code, browser: sessionId, now });
  return spent.ok ? null : ({ field, fault: spent.refusal } as const);
}

async function move(tx: Transaction, wish: ChangeWish, newEmail: string, now: Date): Promise<void> {
  const { buyerId, sessionId, device } = wish;
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: buyerId } });
  await tx.user.update({ where: { id: buyerId }, data: { email: newEmail, emailVerified: now } });
  await tx.signInCode.deleteMany({
    where: { purpose: { in: ["OLD_EMAIL", "NEW_EMAIL"] }, browserHash: digest("browser", sessionId) },
  });
  const fact = { actor: "buyer", action: "changed email", userId: buyerId, detail: {}, device };
  await record(tx, { ...fact, at: now });
  for (const to of [email, newEmail])
    await warnBuyer(tx, { userId: buyerId, deed: "changed email", device, to });
}
