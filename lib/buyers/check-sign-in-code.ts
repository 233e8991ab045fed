import type { Context, Transaction } from "@/lib/db";
import { randomId } from "@/lib/random-id";
import { type Result, yes } from "@/lib/result";
import { noteSignIn } from "./note-sign-in";
import { type CodeRefusal, spendCode } from "./spend-code";

type SignedIn = {
  userId: string;
  returnTo: string;
  /** The first time here without a passkey: one is offered. */
  offerPasskey: boolean;
};

/**
 * Checks a six-digit code against what this browser asked for last, and makes the buyer if the address is new.
 * The door creates the session. `ctx.now` is real time.
 */
export async function checkSignInCode(
  ctx: Context,
  wish: { code: string; browser: string; device: string; deviceHash: string },
): Promise<Result<SignedIn, CodeRefusal>> {
  const { code, browser, device, deviceHash } = wish;
  const now = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const spent = await spendCode(tx, { purpose: "SIGN_IN", code, browser, now });
    if (!spent.ok) return spent;
    const { email, returnTo } = spent.value;
    const userId = await findOrCreateBuyer(tx, email, now);
    await noteSignIn(tx, { userId, device, deviceHash, by: "code", now });
    return yes({ userId, returnTo, offerPasskey: await takeOffer(tx, userId, now) });
  });
}

async function findOrCreateBuyer(tx: Transaction, email: string, now: Date): Promise<string> {
  const { id } = await tx.user.upsert({
    where: { email },
    create: { id: randomId(), email, emailVerified: now, createdAt: now },
    update: { emailVerified: now },
  });
  return id;
}

async function takeOffer(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id, offeredAt: null, passkeys: { none: {} } },
    data: { offeredAt: now },
  });
  return count === 1;
}
