import { applyMigrations } from "../database/apply-migrations.mjs";
import { startPostgres } from "../database/start-postgres.mjs";
import { NOT_RUNNING } from "../doctor/take-settings";

/** Your own PostgreSQL or the embedded one, which is started for this when it does not run. */
export async function withDatabase<Value>(work: (url: string) => Promise<Value>): Promise<Value> {
  const { DATABASE_URL = NOT_RUNNING, DATA_DIR = ".data" } = process.env;
  if (DATABASE_URL !== NOT_RUNNING) return work(DATABASE_URL);
  const postgres = await startPostgres({ dataDir: DATA_DIR });
  try {
    await applyMigrations({ url: postgres.url });
    return await work(postgres.url);
  } finally {
    await postgres.stop();
  }
}
