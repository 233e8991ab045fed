import type { Database } from "@/lib/db";

/** How often each thing happened, so that a proof can tell that it proved something. */
export type Happenings = Map<string, number>;

export async function countHappenings(db: Database, seen: Happenings): Promise<void> {
  const moves = await db.paymentEvent.groupBy({ by: ["from", "to"], _count: true });
  const registrations = await db.cardRegistration.groupBy({ by: ["state", "refusal"], _count: true });
  const deliveries = await db.checkout.groupBy({ by: ["state"], _count: true });
  const operations = await db.paymentOperation.groupBy({ by: ["kind", "reason", "state"], _count: true });
  for (const { from, to, _count } of moves) add(seen, `${from} → ${to}`, _count);
  for (const { state, refusal, _count } of registrations)
    add(seen, `registration ${state} ${refusal ?? ""}`, _count);
  for (const { state, _count } of deliveries) add(seen, `checkout ${state}`, _count);
  for (const { kind, reason, state, _count } of operations)
    add(seen, `${kind} ${reason ?? ""} ${state}`, _count);
}

function add(seen: Happenings, what: string, times: number) {
  seen.set(what, (seen.get(what) ?? 0) + times);
}
