import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { startPostgres } from "./start-postgres.mjs";

// Servers are started seven times here, on machines that may be busy.
vi.setConfig({ testTimeout: 90_000 });

const home = mkdtempSync(join(tmpdir(), "a folder with spaces "));
const dataDir = join(home, ".data");
afterAll(() => rmSync(home, { recursive: true }));

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};
const postmaster = () =>
  Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);

test("one server, kept through a stop, a second start beside it, and kill -9", async () => {
  const first = await startPostgres({ dataDir });
  await ask(first.url, "CREATE TABLE kept AS SELECT 1 AS row");
  await first.stop();
  await expect(ask(first.url, "SELECT 1")).rejects.toThrow(/ECONNREFUSED/);

  const second = await startPostgres({ dataDir });
  const running = postmaster();
  const beside = await startPostgres({ dataDir });
  expect(beside.url).toBe(second.url);
  expect(postmaster()).toBe(running);
  await ask(beside.url, "INSERT INTO kept VALUES (2)");

  process.kill(running, "SIGKILL");
  const third = await startPostgres({ dataDir });
  expect(postmaster()).not.toBe(running);
  expect(await ask(third.url, "SELECT row FROM kept ORDER BY 1")).toEqual([{ row: 1 }, { row: 2 }]);

  expect(statSync(join(dataDir, "postgres.json")).mode & 0o777).toBe(0o600);
  const stranger = new URL(third.url);
  stranger.password = "guessed";
  await expect(ask(stranger.href, "SELECT 1")).rejects.toThrow(/password authentication failed/);
  expect(await ask(third.url, "SELECT current_setting('listen_addresses') AS at")).toEqual([
    { at: "127.0.0.1" },
  ]);
  expect(await ask(third.url, "SELECT current_setting('unix_socket_directories') AS socket")).toEqual([
    { socket: "" },
  ]);
  await third.stop();
});

test("a port that somebody else took meanwhile is given up for another", async () => {
  const first = await startPostgres({ dataDir });
  await first.stop();
  const { createServer } = await import("node:net");
  const squatter = createServer().listen(Number(new URL(first.url).port), "127.0.0.1");
  await new Promise((done) => connect(Number(new URL(first.url).port), "127.0.0.1", () => done(undefined)));
  const second = await startPostgres({ dataDir });
  expect(second.url).not.toBe(first.url);
  expect(await ask(second.url, "SELECT count(*)::int AS n FROM kept")).toEqual([{ n: 2 }]);
  await second.stop();
  squatter.close();
});
