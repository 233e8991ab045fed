import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { freePort, isFree } from "../start/free-port.mjs";
import { choosePostgresUser } from "./choose-postgres-user.mjs";
import { createCluster } from "./create-cluster.mjs";
import { findPostgresBinaries } from "./find-postgres-binaries.mjs";
import { postgresUrl } from "./postgres-url.mjs";
import { runPostgresTool } from "./run-postgres-tool.mjs";

const DATABASE = "kuroneko_pay";

/**
 * A PostgreSQL of our own below dataDir: created, found running, or started again after whatever killed it.
 * Its password is remembered in a 0600 file; it listens on 127.0.0.1 only.
 * @param {{ dataDir: string, settings?: string[] }} options settings: extra `name=value` of the server
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres({ dataDir, settings = [] }) {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const place = { cluster: join(folder, "postgres"), memory: join(folder, "postgres.json"), settings };
  const binaries = findPostgresBinaries();
  const user = choosePostgresUser({ cluster: place.cluster, binary: binaries.postgres, dataDir: folder });
  if (user.kind === "lent") chmodSync(folder, 0o711);
  const known = recall(place);
  if (!existsSync(place.cluster)) createCluster({ ...place, password: known.password, binaries, user });
  const port = await serve({ place, known, binaries, user });
  await ensureDatabase(postgresUrl(port, known.password, "postgres"));
  return { url: postgresUrl(port, known.password), stop: () => stop({ place, binaries, user }) };
}

/** Port and password, made up the first time and written before the cluster exists. */
function recall({ memory, cluster }) {
  if (existsSync(memory)) return JSON.parse(readFileSync(memory, "utf8"));
  if (existsSync(cluster))
    throw new Error(
      `${memory} is missing, and with it the password of ${cluster}. Restore it, or remove both folders to begin anew.`,
    );
  const known = { port: 0, password: randomBytes(24).toString("hex") };
  remember(memory, known);
  return known;
}

function remember(memory, known) {
  writeFileSync(memory, `${JSON.stringify(known)}\n`, { mode: 0o600 });
}

/** @returns {Promise<number>} the port of a server that answers and is ours */
async function serve({ place, known, binaries, user }) {
  if (known.port && (await isOurs(known, place.cluster))) return known.port;
  const log = join(place.cluster, "server.log");
  // After kill -9 the orphaned backends hold the shared memory for a moment: the start is repeated for 10 s.
  for (const deadline = Date.now() + 10_000; ; await wait(250)) {
    const port = known.port && (await isFree(known.port, "127.0.0.1")) ? known.port : await freePort();
    const options = [`port=${port}`, ...place.settings].map((setting) => `-c ${setting}`).join(" ");
    remember(place.memory, { ...known, port });
    const start = ["-D", place.cluster, "-l", log, "-w", "-t", "60", "-o", options, "start"];
    if (runPostgresTool(binaries.pgCtl, start, user).status === 0) return port;
    if (Date.now() > deadline)
      throw new Error(
        `The embedded PostgreSQL does not start (set DATABASE_URL to use your own):\n${lastLines(log)}`,
      );
  }
}

async function isOurs({ port, password }, cluster) {
  const client = new pg.Client({
    connectionString: postgresUrl(port, password, "postgres"),
    connectionTimeoutMillis: 2_000,
  });
  try {
    await client.connect();
    const { rows } = await client.query("SHOW data_directory");
    return realpathSync(rows[0].data_directory) === realpathSync(cluster);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function ensureDatabase(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function stop({ place, binaries, user }) {
  const how = (mode) => ["-D", place.cluster, "-m", mode, "-w", "-t", "5", "stop"];
  if (runPostgresTool(binaries.pgCtl, how("fast"), user).status === 0) return;
  runPostgresTool(binaries.pgCtl, how("immediate"), user);
}

const lastLines = (log) =>
  existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n") : "";
