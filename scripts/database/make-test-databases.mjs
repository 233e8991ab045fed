import pg from "pg";
import { applyMigrations } from "./apply-migrations.mjs";

/**
 * A migrated `template_test`, and copies of it by name. Tests copy it too (prisma/test-database.ts).
 * @param {{ url: string, names: string[] }} options url: of whichever database of the server
 * @returns {Promise<Record<string, string>>} name → url
 */
export async function makeTestDatabases({ url, names }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("CREATE DATABASE template_test");
    await applyMigrations({ url: databaseUrl(url, "template_test") });
    for (const name of names) await client.query(`CREATE DATABASE ${name} TEMPLATE template_test`);
  } finally {
    await client.end();
  }
  return Object.fromEntries(names.map((name) => [name, databaseUrl(url, name)]));
}

/** @param {string} url @param {string} database */
function databaseUrl(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
