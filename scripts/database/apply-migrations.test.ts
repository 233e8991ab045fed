import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyMigrations } from "./apply-migrations.mjs";

const server = process.env.TEST_DATABASE_URL ?? "";
let database = "";
let url = "";
let migrationsDir = "";

beforeEach(async () => {
  database = `m_${process.hrtime.bigint()}`;
  await ask(server, `CREATE DATABASE ${database}`);
  url = Object.assign(new URL(server), { pathname: `/${database}` }).href;
  migrationsDir = mkdtempSync(join(tmpdir(), "migrations"));
  migration("1_first", "CREATE TABLE thing (id int primary key);");
});
afterEach(async () => {
  rmSync(migrationsDir, { recursive: true });
  await ask(server, `DROP DATABASE ${database} WITH (FORCE)`);
});

async function ask(where: string, sql: string) {
  const client = new pg.Client({ connectionString: where });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function migration(name: string, sql: string) {
  mkdirSync(join(migrationsDir, name), { recursive: true });
  writeFileSync(join(migrationsDir, name, "migration.sql"), sql);
}

test("each migration is applied once and in order, however many start at the same time", async () => {
  migration("2_second", "ALTER TABLE thing ADD name text; INSERT INTO thing VALUES (1, 'a');");
  const runs = await Promise.all(Array.from({ length: 4 }, () => applyMigrations({ url, migrationsDir })));
  expect(runs.flat()).toEqual(["1_first", "2_second"]);
  expect(await ask(url, "SELECT * FROM thing")).toEqual([{ id: 1, name: "a" }]);
});

test("a migration edited after it was applied is refused by name, and nothing else is applied", async () => {
  await applyMigrations({ url, migrationsDir });
  migration("1_first", "CREATE TABLE thing (id bigint primary key);");
  migration("2_second", "CREATE TABLE other ();");
  await expect(applyMigrations({ url, migrationsDir })).rejects.toThrow(/1_first/);
  expect(await ask(url, "SELECT to_regclass('other') AS other")).toEqual([{ other: null }]);
});

test("a migration that fails leaves nothing behind and can be mended", async () => {
  migration("2_second", "CREATE TABLE half (); SELECT 1/0;");
  await expect(applyMigrations({ url, migrationsDir })).rejects.toThrow(/2_second.*division by zero/);
  expect(await ask(url, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  migration("2_second", "CREATE TABLE half ();");
  expect(await applyMigrations({ url, migrationsDir })).toEqual(["2_second"]);
});
