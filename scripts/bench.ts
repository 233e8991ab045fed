// npm run bench: how long our own server takes from the press of the pay button to its answer, beside the raw SQL floor.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeTestDatabases } from "./database/make-test-databases.mjs";
import { startPostgres } from "./database/start-postgres.mjs";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(root, ".data-test-bench-"));
// A PostgreSQL that really writes to the disk, unlike the tests' own.
const postgres = await startPostgres({ dataDir: folder });
const urls = await makeTestDatabases({ url: postgres.url, names: ["e2e"] });
Object.assign(process.env, {
  DATA_DIR: folder,
  TEST_DATA_DIR: folder,
  TEST_DATABASE_URL: postgres.url,
  DATABASE_URL: urls.e2e,
  E2E_DATABASE_URL: urls.e2e,
  NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next-test",
  LOG_LEVEL: "warn",
});
let good = false;
try {
  const built = spawnSync(process.execPath, ["scripts/build-for-tests.mjs"], { cwd: root, stdio: "inherit" });
  if (built.status !== 0) throw new Error("the build failed");
  // Only now: what it imports reads the environment when it is loaded.
  const { benchPresses } = await import("./bench/bench-presses");
  good = await benchPresses({ perSecond: 10, seconds: Number(process.env.BENCH_SECONDS ?? 20) });
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(good ? 0 : 1);
