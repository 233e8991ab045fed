import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";
import { randomId } from "@/lib/random-id";
import type { MerchantId } from "./rules";

/** Longer than any request can take: the gateway's 25 seconds and all around them. */
const LEASE_MS = 60_000;

export type Claim = { id: string; leaseUntil: Date };
export type Answered = { status: number; body: string };
export type Claimed =
  | { is: "mine"; claim: Claim }
  | ({ is: "answered" } & Answered)
  | { is: "in-flight" }
  | { is: "other-wish" };

/**
 * Takes the right to answer a request that carries an Idempotency-Key, or tells what became of it. One statement, so that
 * of any number of equal requests one goes on. A claim whose process died is taken over when its lease is over.
 */
export async function claimAnswer(
  { db }: Pick<Context, "db">,
  request: { merchantId: MerchantId; path: string; key: string; wish: unknown },
  at = new Date(),
): Promise<Claimed> {
  const { merchantId, path, key } = request;
  const wishHash = digest("content", JSON.stringify(request.wish));
  const leaseUntil = new Date(at.getTime() + LEASE_MS);
  const [mine] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO "KeptAnswer" ("id", "merchantId", "path", "key", "wishHash", "leaseUntil", "createdAt")
    VALUES (${randomId()}, ${merchantId}, ${path}, ${key}, ${wishHash}, ${leaseUntil}, ${at})
    ON CONFLICT ("merchantId", "path", "key") DO UPDATE SET "leaseUntil" = EXCLUDED."leaseUntil"
      WHERE "KeptAnswer"."status" IS NULL AND "KeptAnswer"."wishHash" = EXCLUDED."wishHash" AND "KeptAnswer"."leaseUntil" <= ${at}
    RETURNING "id"`;
  if (mine) return { is: "mine", claim: { id: mine.id, leaseUntil } };
  const known = await db.keptAnswer.findUnique({
    where: { merchantId_path_key: { merchantId, path, key } },
  });
  if (known && known.wishHash !== wishHash) return { is: "other-wish" };
  if (known?.status && known.body !== null) return { is: "answered", status: known.status, body: known.body };
  return { is: "in-flight" };
}
