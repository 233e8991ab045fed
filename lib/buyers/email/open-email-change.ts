import type { Context } from "@/lib/db";
import { type Result, refuse } from "@/lib/result";
import { askCode } from "../ask-code";

export type EmailWish = {
  sessionId: string;
  /** The present address. */
  email: string;
  /** Normalized. */
  newEmail: string;
  source: string;
  lang: "ja" | "en";
};

/**
 * Sends a code to each address. Whether the new one is somebody's already is not told here: its owner alone learns it,
 * after the code. `ctx.now` is real time.
 */
export async function openEmailChange(
  ctx: Context,
  wish: EmailWish,
): Promise<Result<null, "same-address" | "asked-too-often">> {
  const { sessionId: browser, email, newEmail, source, lang } = wish;
  if (newEmail === email) return refuse("same-address");
  const asking = { browser, source, lang, returnTo: "/security" };
  const old = await askCode(ctx, { ...asking, purpose: "OLD_EMAIL", email });
  return old.ok ? askCode(ctx, { ...asking, purpose: "NEW_EMAIL", email: newEmail }) : old;
}
