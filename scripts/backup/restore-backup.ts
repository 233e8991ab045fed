import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { unseal } from "@/lib/seal";
import { applyMigrations } from "../database/apply-migrations.mjs";
import { headerSchema, PROBE } from "./header";
import { readTables } from "./read-tables";

const ROWS_AT_ONCE = 500;

/**
 * Fills an empty database from a backup, all or nothing. References are checked once everything is there. Refuses with a
 * sentence: a database that is in use, a backup of another version, torn off or altered, or sealed with another key.
 */
export async function restoreBackup(url: string, file: string): Promise<{ tables: number; rows: number }> {
  await applyMigrations({ url });
  const client = new pg.Client({ connectionString: url, application_name: "kuroneko-pay restore" });
  await client.connect();
  try {
    await client.query("BEGIN; SET LOCAL timezone = 'UTC'");
    const tables = await readTables(client);
    await refuseUsed(client, tables);
    // What a trigger would make of a new row is in the backup already.
    for (const table of tables) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    const references = await takeReferencesOff(client);
    const count = await fill(client, file);
    for (const { table, name, definition } of references)
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${definition}`);
    for (const table of tables) await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
    await client.query("COMMIT");
    return count;
  } finally {
    await client.end();
  }
}

async function refuseUsed(client: pg.Client, tables: string[]): Promise<void> {
  for (const table of tables) {
    const { rowCount } = await client.query(`SELECT 1 FROM "${table}" LIMIT 1`);
    if (rowCount) throw new Error("The database is not empty. Restore into a new one (docs/runbook.md).");
  }
}

type Reference = { table: string; name: string; definition: string };

/** A buyer refers to its main card and the card to its buyer: no order of tables would do. */
async function takeReferencesOff(client: pg.Client): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    "SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace",
  );
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`);
  return rows;
}

async function fill(client: pg.Client, file: string): Promise<{ tables: number; rows: number }> {
  const count = { tables: 0, rows: 0 };
  const whole = createHash("sha256");
  let [table, waiting, ended]: [string, string[], boolean] = ["", [], false];
  const flush = async () => {
    if (waiting.length === 0) return;
    const insert = `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(null::"${table}", $1::json)`;
    await client.query(insert, [`[${waiting.join(",")}]`]);
    waiting = [];
  };
  for await (const line of linesOf(file)) {
    const mark = readMark(line);
    if (mark?.end) {
      ended = mark.digest === whole.digest("hex");
      break;
    }
    whole.update(`${line}\n`);
    if (mark?.backup) await refuseForeign(client, line);
    else if (mark?.table) {
      await flush();
      table = mark.table;
      count.tables++;
    } else {
      count.rows++;
      if (waiting.push(line) >= ROWS_AT_ONCE) await flush();
    }
  }
  if (!ended) throw new Error("The backup is torn off or was altered. Nothing was restored.");
  await flush();
  return count;
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const [input, text] = [createReadStream(file), createGunzip()];
  input.on("error", (fault) => text.destroy(fault)).pipe(text);
  text.setEncoding("utf8");
  let rest = "";
  try {
    for await (const chunk of text) {
      const lines = `${rest}${chunk}`.split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (fault) {
    if (String((fault as { code?: string }).code).startsWith("Z_")) return;
    throw fault;
  }
}

type Mark = { backup?: 1; table?: string; end?: true; digest?: string };

/** No row of ours begins as a mark does: a row's first column is none of these. */
function readMark(line: string): Mark | null {
  return /^\{"(backup|table|end)":/.test(line) ? (JSON.parse(line) as Mark) : null;
}

async function refuseForeign(client: pg.Client, line: string): Promise<void> {
  const header = headerSchema.parse(JSON.parse(line));
  const { rows } = await client.query<{ migration_name: string }>(
    "SELECT migration_name FROM _prisma_migrations ORDER BY 1",
  );
  const ours = rows.map((row) => row.migration_name);
  if (ours.join() !== header.migrations.join())
    throw new Error("The backup is of another version. Restore with the version that wrote it, then update.");
  if (!opens(header.probe))
    throw new Error("SEALING_KEY is not the one of this backup: nothing in it could be used.");
}

function opens(probe: string): boolean {
  try {
    return unseal(probe) === PROBE;
  } catch {
    return false;
  }
}
