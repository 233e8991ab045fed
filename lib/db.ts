import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/prisma/generated/client";
import { environment } from "./environment";

export type Database = Omit<PrismaClient, "$on" | "$connect" | "$disconnect" | "$extends">;
/** The client inside a transaction. */
export type Transaction = Omit<Database, "$transaction">;

/** What nearly every verb needs: the database, and the installation's clock. */
export type Context = { db: Database; now: () => Date };

const kept = globalThis as { kuronekoDatabase?: PrismaClient };

/** The process's one database client. */
export function database(): PrismaClient {
  kept.kuronekoDatabase ??= openDatabase(environment().DATABASE_URL);
  return kept.kuronekoDatabase;
}

/** A busy moment makes a transaction wait for a connection; it is no reason to fail. */
const PATIENCE = { maxWait: 10_000, timeout: 20_000 };

/** Sessions are in UTC: the adapter writes and reads times without their offset. */
export function openDatabase(url: string): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: url, max: 10, options: "-c timezone=UTC" },
    { statementNameGenerator: ({ sql }) => statementName(sql) },
  );
  return new PrismaClient({ adapter, transactionOptions: PATIENCE });
}

const names = new Map<string, string>();

function statementName(sql: string): string {
  const name = names.get(sql) ?? `k${names.size}`;
  names.set(sql, name);
  return name;
}
