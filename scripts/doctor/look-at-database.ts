import { resolve } from "node:path";
import pg from "pg";
import type { Environment } from "@/lib/environment";
import { type Migration, readMigrations } from "../schema/read-migrations.mjs";
import type { Finding } from "./finding";

/** Whether it answers, and whether it has the tables of this version. */
export async function lookAtDatabase({ DATABASE_URL }: Environment): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query("SHOW server_version");
    const says = `PostgreSQL ${rows[0]?.server_version} at ${new URL(DATABASE_URL).host}`;
    return [{ name: "database", is: "good", says }, await lookAtMigrations(client)];
  } catch (error) {
    const { code } = error as { code?: string };
    const says = `${new URL(DATABASE_URL).host} does not answer (${code ?? "no reason given"})`;
    const advice = "npm start, or mend DATABASE_URL: does it run, are user, password and database right?";
    return [{ name: "database", is: "bad", says, advice }];
  } finally {
    await client.end();
  }
}

async function lookAtMigrations(client: pg.Client): Promise<Finding> {
  const name = "migrations";
  const wanted: Migration[] = readMigrations(resolve(import.meta.dirname, "../../prisma/migrations"));
  const applied = await readApplied(client);
  const missing = wanted.filter((migration) => !applied.has(migration.name));
  const edited = wanted.filter(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum);
  const names = (migrations: Migration[]) => migrations.map((migration) => migration.name).join(", ");
  if (edited.length > 0) {
    const advice = "restore the files; write what changed as a new migration";
    return { name, is: "bad", says: `edited after they were applied: ${names(edited)}`, advice };
  }
  if (missing.length > 0) {
    return { name, is: "bad", says: `not applied: ${names(missing)}`, advice: "npm start applies them" };
  }
  return { name, is: "good", says: `all ${wanted.length} applied` };
}

async function readApplied(client: pg.Client): Promise<Map<string, string>> {
  const table = await client.query("SELECT to_regclass('_prisma_migrations') AS there");
  if (!table.rows[0]?.there) return new Map();
  const { rows } = await client.query(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}
