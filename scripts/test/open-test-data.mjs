import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeTestDatabases } from "../database/make-test-databases.mjs";
import { startPostgres } from "../database/start-postgres.mjs";

const root = resolve(import.meta.dirname, "../..");
/** Nothing here outlives the run: speed instead of safety. */
const SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/**
 * A fresh folder and PostgreSQL for this run. A whole run has .data-test; single steps have folders of their own, so
 * that several people's may run at once.
 * @param {{ onlyOneStep: boolean }} options
 */
export async function openTestData({ onlyOneStep }) {
  const name = onlyOneStep ? `.data-test-${process.pid}` : ".data-test";
  refuseSecondRun(join(root, name));
  for (const stale of readdirSync(root).filter((entry) => isStale(entry, name)))
    await removeData(join(root, stale));
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "run.pid"), String(process.pid));
  const postgres = await startPostgres({ dataDir: folder, settings: SETTINGS });
  const urls = await makeTestDatabases({ url: postgres.url, names: ["e2e"] });
  return {
    folder,
    env: {
      TEST_DATA_DIR: folder,
      TEST_DATABASE_URL: postgres.url,
      E2E_DATABASE_URL: urls.e2e,
      NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next-test",
    },
    /** The folder of a whole run stays for reading, until the next one. */
    async close() {
      await postgres.stop();
      rmSync(join(folder, "run.pid"));
      if (onlyOneStep) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @param {string} folder */
function refuseSecondRun(folder) {
  const pid = livingRun(folder);
  if (pid)
    throw new Error(
      `Another npm test (process ${pid}) is using ${folder}. Wait for it, or end it, and try again.`,
    );
}

/** @param {string} entry @param {string} name */
function isStale(entry, name) {
  return entry === name || (/^\.data-test-\d+$/.test(entry) && !livingRun(join(root, entry)));
}

/** @param {string} folder @returns {number | undefined} the process that is using it */
function livingRun(folder) {
  const file = join(folder, "run.pid");
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, "utf8"));
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error.code === "EPERM" ? pid : undefined;
  }
}

/** @param {string} folder a killed run may have left its PostgreSQL running */
async function removeData(folder) {
  if (existsSync(join(folder, "postgres.json"))) {
    const left = await startPostgres({ dataDir: folder }).catch(() => undefined);
    await left?.stop();
  }
  rmSync(folder, { recursive: true, force: true });
}
