import { z } from "zod";
import type { Transaction } from "@/lib/db";
import { digest } from "@/lib/digest";
import { type Result, refuse, yes } from "@/lib/result";
import type { CodePurpose } from "@/prisma/generated/enums";
import { hashCode } from "./hash-code";
import { CODE_TRIES } from "./rules";

export type CodeRefusal = "code-wrong" | "code-tried-too-often" | "code-gone";
type Spent = { email: string; returnTo: string };

/**
 * Checks six digits against what this browser asked for last, of one purpose; right digits work once. A transaction of
 * the caller's has to end well for wrong ones too, or the try is not counted. `now` is real time.
 */
export async function spendCode(
  tx: Transaction,
  wish: { purpose: CodePurpose; code: string; browser: string; now: Date },
): Promise<Result<Spent, CodeRefusal>> {
  const { purpose, code, browser, now } = wish;
  const asked = await tx.signInCode.findFirst({
    where: { purpose, browserHash: digest("browser", browser), usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
  });
  if (!asked) return refuse("code-gone");
  const tried = await countTry(tx, asked.id, hashCode(asked.email, code), now);
  if (tried === null) return refuse("code-gone");
  if (!tried.right) return refuse(tried.tries >= CODE_TRIES ? "code-tried-too-often" : "code-wrong");
  return yes({ email: asked.email, returnTo: asked.returnTo });
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
