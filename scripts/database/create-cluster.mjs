import { appendFileSync, chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runPostgresTool } from "./run-postgres-tool.mjs";

const SETTINGS = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 200
timezone = 'UTC'
log_timezone = 'UTC'
`;

/**
 * initdb into a folder beside, renamed when complete: a cluster that exists is whole.
 * @param {{ cluster: string, password: string, binaries: { initdb: string }, user: import("./choose-postgres-user.mjs").PostgresUser }} options
 */
export function createCluster({ cluster, password, binaries, user }) {
  const birth = `${cluster}.new`;
  rmSync(birth, { recursive: true, force: true });
  mkdirSync(birth, { mode: 0o700 });
  const passwordFile = join(birth, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.kind === "lent") for (const path of [birth, passwordFile]) chownSync(path, user.uid, user.gid);
  const data = join(birth, "data");
  const run = runPostgresTool(
    binaries.initdb,
    [
      ["--pgdata", data],
      ["--username", "pay"],
      ["--pwfile", passwordFile],
      ["--auth", "scram-sha-256"],
      ["--encoding", "UTF8"],
      ["--locale-provider", "builtin"],
      ["--builtin-locale", "C.UTF-8"],
    ].flat(),
    user,
  );
  if (run.status !== 0)
    throw new Error(`initdb failed (set DATABASE_URL to use your own PostgreSQL):\n${run.stderr}`);
  appendFileSync(join(data, "postgresql.conf"), SETTINGS);
  renameSync(data, cluster);
  rmSync(birth, { recursive: true });
}
