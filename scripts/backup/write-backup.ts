import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { seal } from "@/lib/seal";
import { type Header, PROBE } from "./header";
import { readTables } from "./read-tables";

const ROWS_AT_ONCE = 1_000;

/**
 * The whole database as of one moment, while everything goes on: gzip, one JSON text a line. A header, then every table's
 * name and its rows, then their count and digest, without which a restore takes it for torn off. Readable by its owner alone.
 */
export async function writeBackup(url: string, file: string): Promise<{ tables: number; rows: number }> {
  const client = new pg.Client({ connectionString: url, application_name: "kuroneko-pay backup" });
  await client.connect();
  const count = { tables: 0, rows: 0 };
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL timezone = 'UTC'");
    const partial = `${file}.partial`;
    const out = createWriteStream(partial, { mode: 0o600 });
    await pipeline(Readable.from(linesOf(client, count)), createGzip(), out);
    await rename(partial, file);
  } finally {
    await client.end();
  }
  return count;
}

async function* linesOf(client: pg.Client, count: { tables: number; rows: number }): AsyncGenerator<string> {
  const whole = createHash("sha256");
  for await (const line of contentOf(client, count)) {
    whole.update(line);
    yield line;
  }
  yield `${JSON.stringify({ end: true, ...count, digest: whole.digest("hex") })}\n`;
}

async function* contentOf(
  client: pg.Client,
  count: { tables: number; rows: number },
): AsyncGenerator<string> {
  yield `${JSON.stringify(await headerOf(client))}\n`;
  for (const name of await readTables(client)) {
    yield `${JSON.stringify({ table: name })}\n`;
    count.tables++;
    await client.query(`DECLARE reading CURSOR FOR SELECT row_to_json(t)::text AS row FROM "${name}" t`);
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`FETCH ${ROWS_AT_ONCE} FROM reading`);
      if (rows.length === 0) break;
      count.rows += rows.length;
      yield rows.map(({ row }) => `${row}\n`).join("");
    }
    await client.query("CLOSE reading");
  }
}

async function headerOf(client: pg.Client): Promise<Header> {
  const { rows } = await client.query<{ migration_name: string }>(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1",
  );
  const migrations = rows.map((row) => row.migration_name);
  return { backup: 1, at: new Date().toISOString(), migrations, probe: seal(PROBE) };
}
