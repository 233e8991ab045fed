// npm run schema -- <name>     writes prisma/migrations/<time>_<name>/migration.sql from what schema.prisma adds
// npm run schema -- --check    fails when schema.prisma and the migrations disagree
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diffSchema } from "./schema/diff-schema.mjs";

const prismaDir = process.env.PRISMA_DIR ?? "prisma";
const schemaPath = join(prismaDir, "schema.prisma");
const migrationsDir = join(prismaDir, "migrations");
const argument = process.argv[2] ?? "";

if (argument !== "--check" && !/^[a-z][a-z0-9_]*$/.test(argument)) {
  console.error("Say what changes: npm run schema -- add_card_nickname   (or --check)");
  process.exit(2);
}
const sql = await readDifference();
if (argument === "--check") check(sql);
else author(sql, argument);

async function readDifference() {
  try {
    return await diffSchema({ schemaPath, migrationsDir });
  } catch (error) {
    console.error(`The schema or a migration does not run:\n${explain(error)}`);
    process.exit(1);
  }
}

/** @param {string} sql */
function check(sql) {
  if (sql === "") return console.log("schema.prisma and the migrations agree");
  console.error(
    `schema.prisma and the migrations disagree; run npm run schema -- <name>. Missing:\n\n${sql}`,
  );
  process.exitCode = 1;
}

/** @param {string} sql @param {string} name */
function author(sql, name) {
  if (sql === "") return console.log("Nothing to write: the migrations already say what schema.prisma says");
  const time = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(migrationsDir, `${time}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  writeFileSync(join(migrationsDir, "migration_lock.toml"), 'provider = "postgresql"\n');
  console.log(`${folder}/migration.sql`);
}

/** @param {unknown} error the engine rejects with JSON inside its message */
function explain(error) {
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll("\\n", "\n");
}
