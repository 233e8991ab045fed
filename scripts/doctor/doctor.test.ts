import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startSandbox } from "@/lib/gateway/webcollect/sandbox/start-sandbox";
import { randomId } from "@/lib/random-id";
import { applyMigrations } from "../database/apply-migrations.mjs";
import { judge } from "./look-at-certificates";

const server = process.env.TEST_DATABASE_URL ?? "";
const database = `doctor_${randomId()}`;
const url = Object.assign(new URL(server), { pathname: `/${database}` }).href;
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let dataDir = "";
beforeAll(async () => {
  await ask(server, `CREATE DATABASE ${database}`);
  await applyMigrations({ url });
  [sandbox, dataDir] = await Promise.all([startSandbox(), mkdtemp(join(tmpdir(), "doctor-"))]);
});
beforeEach(() => sandbox.control("clock", { now: new Date().toISOString() }));
afterAll(async () => {
  await sandbox.stop();
  await ask(server, `DROP DATABASE ${database} WITH (FORCE)`);
  await rm(dataDir, { recursive: true });
});

async function ask(where: string, sql: string) {
  const client = new pg.Client({ connectionString: where });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function doctor(changes: Record<string, string> = {}): Promise<{ code: number; lines: string[] }> {
  const gateway = { GATEWAY_URL: sandbox.url, GATEWAY_ORIGIN: sandbox.url, GATEWAY_CONNECT_MS: "300" };
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: url, ...gateway, ...changes };
  const args = ["--import", "tsx", "scripts/doctor.ts"];
  return new Promise((done) => {
    const child = execFile(process.execPath, args, { env }, (_error, output) =>
      done({ code: child.exitCode ?? -1, lines: output.trim().split("\n") }),
    );
  });
}

const lineOf = (lines: string[], name: string) => lines.find((line) => line.slice(2).startsWith(name)) ?? "";

test("all is well: one good line for each, and exit code 0", async () => {
  const { code, lines } = await doctor();
  expect(lines.map((line) => line.slice(0, 18).trimEnd())).toEqual([
    "✓ settings",
    "✓ database",
    "✓ migrations",
    "✓ gateway",
    "✓ clock",
    "✓ contract",
    "✓ token library",
    "✓ gateway codes",
    "✓ acquirers",
    "✓ certificates",
    "✓ mail",
  ]);
  expect(lineOf(lines, "gateway ")).toContain("sees this server as 127.0.0.1");
  expect(code).toBe(0);
});

test("a gateway without H01 that answers inquiries is odd, not broken", async () => {
  await sandbox.control("next", { function: "H01", outcome: "http-500" });
  const { code, lines } = await doctor();
  expect(lineOf(lines, "gateway ")).toMatch(
    /^! gateway .* which address and time it sees: no answer \(http-status\)$/,
  );
  expect(lineOf(lines, "contract")).toMatch(/^✓/);
  expect(code).toBe(0);
});

test("what is odd is told, but stops nothing: clocks a minute apart, a code nobody told us of", async () => {
  await sandbox.control("clock", { now: new Date(Date.now() + 125_000).toISOString() });
  await ask(
    url,
    `INSERT INTO "GatewayCall" ("id", "wish", "request", "startedAt", "endedAt", "outcome", "cause", "code")
     VALUES ('strange', 'cancel', '{}', now(), now(), 'no', 'other', 'A069999999')`,
  );
  const { code, lines } = await doctor();
  expect(lineOf(lines, "clock")).toMatch(/^! clock +ours is 12\d s behind the gateway's$/);
  expect(lineOf(lines, "gateway codes")).toContain("A069999999 cancel × 1");
  expect(code).toBe(0);
});

test("what must be mended is named, and the exit code is 1", async () => {
  await ask(
    url,
    "UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name LIKE '%card_updater'",
  );
  const { code, lines } = await doctor({
    GATEWAY_TRADER_CODE: "888888803",
    GATEWAY_ORIGIN: "http://127.0.0.1:9",
    SMTP_URL: "smtp://127.0.0.1:9",
  });
  await ask(url, "UPDATE _prisma_migrations SET rolled_back_at = NULL");
  expect(lineOf(lines, "migrations")).toMatch(/^✗ migrations +not applied: \d+_card_updater$/);
  expect(lineOf(lines, "gateway ")).toMatch(/^✗ gateway/);
  expect(lineOf(lines, "mail")).toMatch(/^✗ mail/);
  expect(code).toBe(1);
});

test("without a database and a gateway there is still an answer", async () => {
  const nowhere = "postgresql://u:hidden-password@127.0.0.1:9/x";
  const { code, lines } = await doctor({ DATABASE_URL: nowhere, GATEWAY_URL: "http://127.0.0.1:9" });
  expect(lineOf(lines, "database")).toMatch(/^✗ database +127\.0\.0\.1:9 does not answer \(ECONNREFUSED\)$/);
  expect(lineOf(lines, "gateway")).toContain("no answer (connection)");
  expect(lines.join()).not.toContain("hidden-password");
  expect(code).toBe(1);
});

test("a faulty setting is named, never shown", async () => {
  const { code, lines } = await doctor({ SEALING_KEY: "too-short" });
  expect(lineOf(lines, "settings")).toMatch(/^✗ settings +SEALING_KEY: /);
  expect(lines.join()).not.toContain("too-short");
  expect(code).toBe(1);
});

test("live mode lists what the gateway's operator has to confirm", async () => {
  const https = "https://127.0.0.1:9";
  const { code, lines } = await doctor({
    PAY_MODE: "live",
    GATEWAY_URL: https,
    GATEWAY_ORIGIN: https,
    WALLET_ORIGIN: https,
    CARD_ORIGIN: https,
  });
  const points = lines.filter((line) => line.includes("□"));
  expect(points).toHaveLength(7);
  expect(points[0]).toBe("  □ § 8 (¥1 registration, keys do not shift, updater)");
  expect(code).toBe(1);
});

test.each([
  [60, null, "good"],
  [20, null, "odd"],
  [60, "CERT_HAS_EXPIRED", "bad"],
] as const)("a certificate for %s more days, fault %s, is %s", (days, fault, is) => {
  const now = new Date("2026-11-24T00:00:00Z");
  const expires = new Date(now.getTime() + days * 86_400_000);
  expect(judge("pay.example", expires, fault, now).is).toBe(is);
});
