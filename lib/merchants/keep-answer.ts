import type { Transaction } from "@/lib/db";
import type { Answered, Claim } from "./claim-answer";

type Answers = Pick<Transaction, "keptAnswer">;

/**
 * Keeps what a request is answered; pass the transaction of the deed itself, and a crash after it replays. The first
 * answer stands: whoever comes second tells the same.
 */
export async function keepAnswer(db: Answers, { id }: Claim, answer: Answered): Promise<Answered> {
  const { count } = await db.keptAnswer.updateMany({ where: { id, status: null }, data: answer });
  if (count > 0) return answer;
  const kept = await db.keptAnswer.findUnique({ where: { id } });
  return kept?.status && kept.body !== null ? { status: kept.status, body: kept.body } : answer;
}

/** Nothing was begun: the same key may come again with something better. */
export async function dropClaim(db: Answers, { id, leaseUntil }: Claim): Promise<void> {
  await db.keptAnswer.deleteMany({ where: { id, leaseUntil, status: null } });
}
