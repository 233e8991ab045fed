import { randomInt } from "node:crypto";
import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";
import { withinLimit } from "@/lib/limit";
import { sendLater } from "@/lib/mail/send-later";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import type { CodePurpose } from "@/prisma/generated/enums";
import { codeMail } from "./code-mail";
import { hashCode } from "./hash-code";
import { CODE_MINUTES } from "./rules";

export type AskWish = {
  purpose: CodePurpose;
  /** Normalized. */
  email: string;
  /** What only the browser that asks can show again: a secret cookie, or the id of its session. */
  browser: string;
  returnTo: string;
  source: string;
  lang: "ja" | "en";
};

/**
 * Mails a code of six digits. Nobody is looked up: known and unknown addresses get the same answer for the same work.
 * `ctx.now` is real time.
 */
export async function askCode(ctx: Context, wish: AskWish): Promise<Result<null, "asked-too-often">> {
  const { purpose, email, browser, returnTo, lang } = wish;
  const now = ctx.now();
  if (!(await mayAsk(ctx, wish, now))) return refuse("asked-too-often");
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await ctx.db.$transaction(async (tx) => {
    await tx.signInCode.create({
      data: {
        id: randomId(),
        purpose,
        email,
        codeHash: hashCode(email, code),
        browserHash: digest("browser", browser),
        returnTo,
        expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
        createdAt: now,
      },
    });
    await sendLater(tx, { to: email, kind: "code", ...codeMail(purpose, lang, code), now });
  });
  return yes(null);
}

/** The source is counted first and the installation last, so that one source cannot use up the limits of others. */
async function mayAsk({ db }: Context, { email, source }: AskWish, now: Date): Promise<boolean> {
  const limits = environment();
  const counters: [key: string, most: number][] = [
    [`sign-in-source:${source}`, limits.LIMIT_CODES_PER_SOURCE_HOUR],
    [`sign-in-address:${digest("content", email)}`, limits.LIMIT_CODES_PER_ADDRESS_HOUR],
    ["sign-in-installation", limits.LIMIT_CODES_HOUR],
  ];
  for (const [key, most] of counters) if (!(await withinLimit(db, key, most, 3600, now))) return false;
  return true;
}
