import type { Context } from "@/lib/db";
import { type Result, refuse, yes } from "@/lib/result";
import { recordDeed, type Staff } from "../record-deed";
import { mailLink } from "./mail-link";
import { mayMailLink } from "./may-mail-link";

/** A new link for a recipient who has not confirmed yet. `ctx.now` is real time. */
export async function mailLinkAgain(
  ctx: Context,
  { staff, recipientId, lang }: { staff: Staff; recipientId: string; lang: "ja" | "en" },
): Promise<Result<null, "no-such-recipient" | "too-many-links">> {
  const recipient = await ctx.db.errorMailRecipient.findFirst({
    where: { id: recipientId, merchantId: staff.merchantId, confirmedAt: null },
    include: { merchant: { select: { name: true } } },
  });
  if (!recipient) return refuse("no-such-recipient");
  const { email, merchant } = recipient;
  if (!(await mayMailLink(ctx, staff.merchantId, email))) return refuse("too-many-links");
  await ctx.db.$transaction(async (tx) => {
    await mailLink(tx, { recipientId, email, shopName: merchant.name, lang, now: ctx.now() });
    const detail = { recipient: recipientId };
    await recordDeed(tx, staff, { action: "mailed recipient a new link", detail, at: ctx.now() });
  });
  return yes(null);
}
