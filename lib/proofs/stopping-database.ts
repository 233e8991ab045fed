import type { Database } from "@/lib/db";

/** Called on both sides of whatever a crash may separate; one that never comes back is the death of the process. */
export type Stop = (where: string) => Promise<void>;

const WRITES = /^(create|update|upsert|delete)/;
const RAW_WRITES = /\b(INSERT INTO|UPDATE "|DELETE FROM)/;

/** The same database, with a stop before and after every commit. What happens inside a transaction is one with its commit. */
export function stoppingDatabase(db: Database, stop: Stop): Database {
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name === "$transaction" && typeof value === "function")
        return (...args: unknown[]) => between(stop, "transaction", () => value.apply(target, args));
      if (typeof value === "function") return rawStatement(target, value, stop);
      return typeof value === "object" && value ? stoppingTable(value, String(name), stop) : value;
    },
  });
}

type Callable = { apply: (of: object, args: unknown[]) => unknown };

function rawStatement(db: Database, statement: Callable, stop: Stop) {
  return (...args: unknown[]) => {
    const promise = statement.apply(db, args);
    const isWrite = Array.isArray(args[0]) && RAW_WRITES.test(args[0].join(""));
    return isWrite ? stoppingPromise(promise, "statement", stop) : promise;
  };
}

function stoppingTable(table: object, name: string, stop: Stop): object {
  return new Proxy(table, {
    get(target, verb) {
      const value: unknown = Reflect.get(target, verb);
      if (typeof value !== "function" || !WRITES.test(String(verb))) return value;
      return (...args: unknown[]) =>
        stoppingPromise(value.apply(target, args), `${name}.${String(verb)}`, stop);
    },
  });
}

/** Prisma's promises begin when they are awaited; one handed to a transaction is not, and does not stop. */
function stoppingPromise(promise: unknown, where: string, stop: Stop): unknown {
  if (!(promise instanceof Object)) return promise;
  let begun: Promise<unknown> | undefined;
  const begin = () => {
    begun ??= between(stop, where, () => promise as Promise<unknown>);
    return begun;
  };
  return new Proxy(promise, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (name !== "then" && name !== "catch" && name !== "finally") return value;
      return (...args: unknown[]) => Reflect.apply(Reflect.get(begin(), name), begin(), args);
    },
  });
}

async function between<Value>(stop: Stop, where: string, work: () => Promise<Value>): Promise<Value> {
  await stop(`before ${where}`);
  const value = await work();
  await stop(`after ${where}`);
  return value;
}
