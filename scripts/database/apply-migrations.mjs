import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import pg from "pg";
import { readMigrations } from "../schema/read-migrations.mjs";

/** Prisma's own lock number, so that its tools and ours never apply at once. */
const LOCK = 72707369;

/**
 * Applies what prisma/migrations holds and the database lacks: one transaction each, one process at a time.
 * @param {{ url: string, migrationsDir?: string }} options
 * @returns {Promise<string[]>} the names that were applied now
 */
export async function applyMigrations({
  url,
  migrationsDir = resolve(import.meta.dirname, "../../prisma/migrations"),
}) {
  const client = new pg.Client({ connectionString: url, application_name: "kuroneko-pay migrations" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(CREATE_TABLE);
    const done = await readApplied(client);
    const migrations = readMigrations(migrationsDir);
    refuseEdited(migrations, done);
    const due = migrations.filter(({ name }) => !done.has(name));
    for (const migration of due) await apply(client, migration);
    return due.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
  logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** @param {pg.Client} client @returns {Promise<Map<string, string>>} name → checksum */
async function readApplied(client) {
  const { rows } = await client.query(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

/** @param {import("../schema/read-migrations.mjs").Migration[]} migrations @param {Map<string, string>} done */
function refuseEdited(migrations, done) {
  const edited = migrations.filter(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
  if (edited.length === 0) return;
  const names = edited.map(({ name }) => name).join(", ");
  throw new Error(
    `A migration was edited after it had been applied: ${names}. Restore the file, and write what changed as a new migration.`,
  );
}

/** @param {pg.Client} client @param {import("../schema/read-migrations.mjs").Migration} migration */
async function apply(client, { name, sql, checksum }) {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      "INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) VALUES ($1, $2, now(), $3, 1)",
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`The migration ${name} failed and was rolled back: ${error.message}`, { cause: error });
  }
}
