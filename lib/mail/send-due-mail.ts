import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { log } from "@/lib/log";
import { unseal } from "@/lib/seal";
import { openPost, type Post } from "./post";

const LEASE_SECONDS = 60;
/** Seconds until the next try; after the last one the mail is given up. */
const WAITS = [10, 30, 60, 300, 900, 3600, 3600, 7200, 14_400, 28_800, 28_800];

type TakenMail = { id: string; to: string; kind: string; subject: string; body: string; tries: number };

let post: Post | undefined;

/** Worker: sends what is due and tells how much it was. Real time: the queue does not follow the demo's clock. */
export async function sendDueMail(
  ctx: Context,
  given: { post: Post; now: () => Date } = { post: standingPost(), now: () => new Date() },
): Promise<number> {
  const taken = await takeDue(ctx, given.now());
  for (const mail of taken) await sendOne(ctx, given, mail);
  return taken.length;
}

/** One statement; the lease outlives a crash between taking and sending, and several workers never take the same row. */
async function takeDue({ db }: Context, now: Date): Promise<TakenMail[]> {
  const leaseUntil = new Date(now.getTime() + LEASE_SECONDS * 1000);
  return db.$queryRaw<TakenMail[]>`
    UPDATE "Mail" SET "tries" = "tries" + 1, "dueAt" = ${leaseUntil}
    WHERE "id" IN (
      SELECT "id" FROM "Mail" WHERE "sentAt" IS NULL AND "failedAt" IS NULL AND "dueAt" <= ${now}
      ORDER BY "dueAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "to", "kind", "subject", "body", "tries"`;
}

async function sendOne({ db }: Context, { post, now }: { post: Post; now: () => Date }, mail: TakenMail) {
  const { id, to, kind, subject, body, tries } = mail;
  const outcome = await post({ to, subject, text: unseal(body) });
  const at = now();
  if (outcome === "sent") return db.mail.update({ where: { id }, data: { sentAt: at } });
  const wait = outcome === "never" ? undefined : WAITS[tries - 1];
  log.warn({ mail: id, kind, tries, givenUp: wait === undefined }, "mail not sent");
  const data = wait === undefined ? { failedAt: at } : { dueAt: new Date(at.getTime() + wait * 1000) };
  return db.mail.update({ where: { id }, data });
}

function standingPost(): Post {
  post ??= openPost(environment());
  return post;
}
