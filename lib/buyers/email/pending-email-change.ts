import type { Context, Transaction } from "@/lib/db";
import { digest } from "@/lib/digest";

export type PendingChange = { newEmail: string; oldProven: boolean; newProven: boolean };

/** The change this session asked for last, while its codes are good, and which address has shown its code. Real time. */
export async function pendingEmailChange(
  ctx: Pick<Context, "now"> & { db: Transaction },
  { sessionId }: { sessionId: string },
): Promise<PendingChange | null> {
  const latest = (purpose: "OLD_EMAIL" | "NEW_EMAIL") =>
    ctx.db.signInCode.findFirst({
      where: { purpose, browserHash: digest("browser", sessionId), expiresAt: { gt: ctx.now() } },
      orderBy: { createdAt: "desc" },
    });
  const [before, after] = [await latest("OLD_EMAIL"), await latest("NEW_EMAIL")];
  if (!before || !after) return null;
  return { newEmail: after.email, oldProven: before.usedAt !== null, newProven: after.usedAt !== null };
}
