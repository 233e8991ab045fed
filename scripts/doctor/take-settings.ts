import { resolve } from "node:path";
import { runningPostgresUrl } from "../database/running-postgres-url.mjs";
import { readStartSettings } from "../start/read-start-settings.mjs";
import { StartRefused } from "../start/start-refused.mjs";

/** An address where nobody listens: the database's own line then says what is missing. */
export const NOT_RUNNING = "postgresql://embedded@127.0.0.1:1/not_running";

// The settings that `npm start` would run with. Imported first: lib reads the environment when it is loaded.
const { env, dataDir } = settings();
const DATABASE_URL = env.DATABASE_URL || (runningPostgresUrl(dataDir) ?? NOT_RUNNING);
Object.assign(process.env, env, { DATABASE_URL, LOG_LEVEL: "silent" });

function settings() {
  try {
    return readStartSettings(resolve(import.meta.dirname, "../.."));
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    console.log(`✗ settings         ${error.message}`);
    process.exit(1);
  }
}
