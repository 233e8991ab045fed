import { expect } from "vitest";
import type { Database, Transaction } from "@/lib/db";

type Tables = "payment" | "card" | "cardEntryTicket" | "cardRemoval";

/**
 * Does `work`, and `other` in the middle of it: it begins before the named change of `work`'s transaction, and has to wait
 * for that transaction. Both are done when this returns; a deadlock of the two throws.
 */
export async function meanwhile<Other>(
  db: Database,
  [table, change]: readonly [Tables, string],
  work: (db: Database) => Promise<unknown>,
  other: () => Promise<Other>,
): Promise<Other> {
  let begun: Promise<Other> | undefined;
  const pause = async () => {
    begun ??= other();
    // Whoever looks at it later is told; nobody looks while the change is under way.
    begun.catch(() => undefined);
    await expect.poll(() => waiting(db), { interval: 10, timeout: 5_000 }).toBe(1);
  };
  await work(pausing(db, table, change, pause));
  if (!begun) throw new Error(`The transaction came to no ${table}.${change}`);
  return begun;
}

/** How many statements of this database wait for another's lock. */
async function waiting(db: Database): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.count ?? 0;
}

function pausing(db: Database, name: Tables, change: string, pause: () => Promise<void>): Database {
  const table = (tx: Transaction) => {
    const verb: unknown = Reflect.get(tx[name], change);
    if (typeof verb !== "function") throw new Error(`No ${name}.${change}`);
    return replaced<object>(tx[name], change, async (...args: unknown[]) => {
      await pause();
      return Reflect.apply(verb, tx[name], args);
    });
  };
  const transaction = (work: (tx: Transaction) => Promise<unknown>) =>
    db.$transaction((tx) => work(replaced(tx, name, table(tx))));
  return replaced(db, "$transaction", transaction);
}

function replaced<Thing extends object>(thing: Thing, name: string, by: unknown): Thing {
  return new Proxy(thing, {
    get: (target, asked) => (asked === name ? by : Reflect.get(target, asked)),
  });
}
