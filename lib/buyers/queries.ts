import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";
import type { CodePurpose, ConsentKind } from "@/prisma/generated/enums";
import type { BuyerId } from "./rules";

export type Profile = {
  email: string;
  name: string | null;
  phone: string | null;
  consents: { kind: ConsentKind; version: string }[];
};

export async function getProfile({ db }: Context, { buyerId }: { buyerId: BuyerId }): Promise<Profile> {
  return db.user.findUniqueOrThrow({
    where: { id: buyerId },
    select: { email: true, name: true, phone: true, consents: { select: { kind: true, version: true } } },
  });
}

export type SessionView = { id: string; device: string; since: Date; isThis: boolean };

/** Where a buyer is signed in: this browser first, then newest first. `ctx.now` is real time. */
export async function listSessions(
  ctx: Context,
  { buyerId, sessionId }: { buyerId: BuyerId; sessionId: string },
): Promise<SessionView[]> {
  const rows = await ctx.db.session.findMany({
    where: { userId: buyerId, expires: { gt: ctx.now() } },
    orderBy: { createdAt: "desc" },
  });
  const views = rows.map((row) => ({
    id: row.id,
    device: row.device,
    since: row.createdAt,
    isThis: row.id === sessionId,
  }));
  return views.sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** What this browser asked a code for, while it can still be used. `ctx.now` is real time. */
export async function pendingCode(
  ctx: Context,
  { purpose, browser }: { purpose: CodePurpose; browser: string },
): Promise<{ email: string; returnTo: string } | null> {
  return ctx.db.signInCode.findFirst({
    where: { purpose, browserHash: digest("browser", browser), usedAt: null, expiresAt: { gt: ctx.now() } },
    orderBy: { createdAt: "desc" },
    select: { email: true, returnTo: true },
  });
}
