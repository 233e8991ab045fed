import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";

/** Whose mails a link is about, and the address it confirms; null when it was used, replaced or is too old. */
export async function findLink(
  { db, now }: Context,
  { token }: { token: string },
): Promise<{ shopName: string; email: string } | null> {
  const found = await db.errorMailRecipient.findFirst({
    where: { tokenHash: digest("mail-link", token), tokenExpiresAt: { gt: now() } },
    select: { email: true, merchant: { select: { name: true } } },
  });
  return found && { shopName: found.merchant.name, email: found.email };
}
