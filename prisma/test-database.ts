import pg from "pg";
import { openDatabase } from "@/lib/db";
import { randomId } from "@/lib/random-id";

/** A database of its own for one test file, cloned from the migrated template (about 50 ms). */
export async function openTestDatabase() {
  const server = process.env.TEST_DATABASE_URL;
  if (!server)
    throw new Error(
      "TEST_DATABASE_URL is missing: run the tests by `npm test` or `node scripts/test.mjs --only vitest`",
    );
  const name = `t_${randomId()}`;
  await query(server, `CREATE DATABASE ${name} TEMPLATE template_test`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const db = openDatabase(url.href);
  return {
    db,
    url: url.href,
    close: async () => {
      await db.$disconnect();
      await query(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
