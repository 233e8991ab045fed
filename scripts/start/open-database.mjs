import { applyMigrations } from "../database/apply-migrations.mjs";
import { startPostgres } from "../database/start-postgres.mjs";
import { watchPostgres } from "../database/watch-postgres.mjs";
import { StartRefused } from "./start-refused.mjs";

/**
 * Your own PostgreSQL when DATABASE_URL is set, else the embedded one; migrated. Writes DATABASE_URL into env.
 * @param {{ env: Record<string, string | undefined>, dataDir: string, crew: import("./crew.mjs").Crew }} options
 */
export async function openDatabase({ env, dataDir, crew }) {
  const own = Boolean(env.DATABASE_URL);
  if (!own) {
    const postgres = await startPostgres({ dataDir });
    crew.onStop(postgres.stop);
    env.DATABASE_URL = postgres.url;
    await watchPostgres(postgres.url, () =>
      crew.lost("embedded PostgreSQL", `${dataDir}/postgres/server.log`),
    );
  }
  const applied = await applyMigrations({ url: env.DATABASE_URL ?? "" }).catch(explain);
  const where = new URL(env.DATABASE_URL ?? "").host;
  return `${own ? "yours" : "embedded"} at ${where}, ${applied.length} new migration${applied.length === 1 ? "" : "s"}`;
}

/** @param {Error & { code?: string }} error @returns {never} */
function explain(error) {
  // Class 28: not let in; 3D000: no such database; the rest are the network's.
  if (!/^(28|3D000|E[A-Z]+$)/.test(error.code ?? "")) throw error;
  throw new StartRefused(
    `The PostgreSQL of DATABASE_URL cannot be used (${error.code}). Check that it runs and that user, password and database ` +
      "are right, or unset DATABASE_URL to use the embedded one.",
  );
}
