import { spawnSync } from "node:child_process";

/**
 * Runs one of PostgreSQL's programs as the user that was chosen for it.
 * @param {string} program
 * @param {string[]} args
 * @param {import("./choose-postgres-user.mjs").PostgresUser} user
 */
export function runPostgresTool(program, args, user) {
  const [command, ...rest] =
    user.kind === "namespace" ? ["unshare", "--user", "--", program, ...args] : [program, ...args];
  const run = spawnSync(command ?? program, rest, {
    cwd: "/",
    encoding: "utf8",
    env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC", SystemRoot: process.env.SystemRoot },
    // pg_ctl's child keeps what it inherits: a pipe would hold this process until the server ends.
    stdio: args.at(-1) === "start" ? "ignore" : ["ignore", "pipe", "pipe"],
    ...(user.kind === "lent" ? { uid: user.uid, gid: user.gid } : {}),
  });
  if (run.error)
    throw new Error(
      `${command} does not run: ${run.error.message}. Set DATABASE_URL to use a PostgreSQL of your own.`,
    );
  return { status: run.status, stderr: run.stderr ?? "" };
}
