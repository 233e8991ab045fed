import { z } from "zod";
import { record } from "@/lib/audit/record";
import type { Context, Transaction } from "@/lib/db";
import { digest } from "@/lib/digest";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import { hashCode } from "./hash-code";
import { CODE_TRIES } from "./rules";

export type CodeRefusal = "code-wrong" | "code-tried-too-often" | "code-gone";

/**
 * Checks a six-digit code against what this browser asked for last, and makes the buyer if the address is new.
 * The door creates the session. `ctx.now` is real time.
 */
export async function checkSignInCode(
  ctx: Context,
  { code, browser, device }: { code: string; browser: string; device: string },
): Promise<Result<{ userId: string; returnTo: string }, CodeRefusal>> {
  const now = ctx.now();
  const asked = await ctx.db.signInCode.findFirst({
    where: { browserHash: digest("browser", browser), usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
  });
  if (!asked) return refuse("code-gone");
  return ctx.db.$transaction(async (tx) => {
    const tried = await countTry(tx, asked.id, hashCode(asked.email, code), now);
    if (tried === null) return refuse("code-gone");
    if (!tried.right) return refuse(tried.tries >= CODE_TRIES ? "code-tried-too-often" : "code-wrong");
    const userId = await findOrCreateBuyer(tx, asked.email, now);
    await record(tx, { actor: "buyer", action: "signed in", userId, detail: {}, device, at: now });
    return yes({ userId, returnTo: asked.returnTo });
  });
}

/** One statement, so that of parallel tries every one is counted and at most one is right. */
async function countTry(tx: Transaction, id: string, codeHash: string, now: Date) {
  const rows = await tx.$queryRaw`
    UPDATE "SignInCode" SET
      "tries" = "tries" + 1,
      "usedAt" = CASE WHEN "codeHash" = ${codeHash} AND "tries" < ${CODE_TRIES} THEN ${now}::timestamptz END
    WHERE "id" = ${id} AND "usedAt" IS NULL AND "expiresAt" > ${now}
    RETURNING "tries", "usedAt" IS NOT NULL AS "right"`;
  return z.array(z.object({ tries: z.int(), right: z.boolean() })).parse(rows)[0] ?? null;
}

async function findOrCreateBuyer(tx: Transaction, email: string, now: Date): Promise<string> {
  const { id } = await tx.user.upsert({
    where: { email },
    create: { id: randomId(), email, emailVerified: now, createdAt: now },
    update: { emailVerified: now },
  });
  return id;
}
