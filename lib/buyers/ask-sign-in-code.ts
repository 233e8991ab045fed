import { randomInt } from "node:crypto";
import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";
import { withinLimit } from "@/lib/limit";
import { sendLater } from "@/lib/mail/send-later";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import { hashCode } from "./hash-code";
import { CODE_MINUTES } from "./rules";
import { signInMail } from "./sign-in-mail";

export type AskWish = {
  /** Normalized. */
  email: string;
  /** The secret cookie of the browser that asks. */
  browser: string;
  returnTo: string;
  source: string;
  lang: "ja" | "en";
};

/**
 * Mails a sign-in code. Nobody is looked up: known and unknown addresses get the same answer for the same work.
 * `ctx.now` is real time.
 */
export async function askSignInCode(ctx: Context, wish: AskWish): Promise<Result<null, "asked-too-often">> {
  const { email, browser, returnTo, lang } = wish;
  const now = ctx.now();
  if (!(await mayAsk(ctx, wish, now))) return refuse("asked-too-often");
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await ctx.db.$transaction(async (tx) => {
    await tx.signInCode.create({
      data: {
        id: randomId(),
        email,
        codeHash: hashCode(email, code),
        browserHash: digest("browser", browser),
        returnTo,
        expiresAt: new Date(now.getTime() + CODE_MINUTES * 60_000),
        createdAt: now,
      },
    });
    await sendLater(tx, { to: email, kind: "sign-in-code", ...signInMail(lang, code), now });
  });
  return yes(null);
}

/** The source is counted first, so that one source cannot use up the limits of many addresses. */
async function mayAsk({ db }: Context, { email, source }: AskWish, now: Date): Promise<boolean> {
  const { LIMIT_CODES_PER_SOURCE_HOUR, LIMIT_CODES_PER_ADDRESS_HOUR } = environment();
  const sourceKey = `sign-in-source:${source}`;
  if (!(await withinLimit(db, sourceKey, LIMIT_CODES_PER_SOURCE_HOUR, 3600, now))) return false;
  const addressKey = `sign-in-address:${digest("content", email)}`;
  return withinLimit(db, addressKey, LIMIT_CODES_PER_ADDRESS_HOUR, 3600, now);
}
