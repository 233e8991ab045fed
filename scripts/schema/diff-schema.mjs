import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { openSchemaEngine } from "./open-schema-engine.mjs";
import { readMigrations } from "./read-migrations.mjs";

/**
 * What the schema says and the migrations do not, as SQL; "" when they agree.
 * CHECKs, partial indexes and triggers are invisible here: tests hold them.
 * @param {{ schemaPath: string, migrationsDir: string }} where
 */
export async function diffSchema({ schemaPath, migrationsDir }) {
  const schema = readFileSync(schemaPath, "utf8");
  const opened = await openSchemaEngine(schemaPath, schema);
  try {
    const difference = await opened.engine.diff({
      from: { tag: "migrations", ...migrationList(migrationsDir) },
      to: { tag: "schemaDatamodel", files: [{ path: schemaPath, content: schema }] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return difference.exitCode === 2 ? (difference.stdout ?? "") : "";
  } finally {
    await opened.close();
  }
}

function migrationList(migrationsDir) {
  return {
    baseDir: resolve(migrationsDir),
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: readMigrations(migrationsDir).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}
