import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { postgresUrl } from "./postgres-url.mjs";

/**
 * The address of the embedded PostgreSQL that `npm start` runs below dataDir.
 * @param {string} dataDir
 * @returns {string | undefined}
 */
export function runningPostgresUrl(dataDir) {
  const memory = join(dataDir, "postgres.json");
  if (!existsSync(memory) || !existsSync(join(dataDir, "postgres/postmaster.pid"))) return undefined;
  const { port, password } = JSON.parse(readFileSync(memory, "utf8"));
  return postgresUrl(port, password);
}
