import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * A clean clone with `npm ci` done, in a folder whose name has spaces, and a way to copy it.
 */
export function prepareClone() {
  const home = mkdtempSync(join(tmpdir(), "kuroneko pay proof "));
  execFileSync("chmod", ["755", home]);
  const folder = join(home, "a clone");
  const run = (command, args, cwd) =>
    execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
  run("git", ["clone", "--quiet", resolve(import.meta.dirname, "../.."), folder], home);
  const began = Date.now();
  run("npm", ["ci", "--silent"], folder);
  return {
    home,
    folder,
    seconds: (Date.now() - began) / 1000,
    /** A copy without state, owned by somebody. @param {string} name @param {number} uid @param {string} [mode] */
    copyFor(name, uid, mode = "755") {
      const copy = join(home, name, "clone");
      run("mkdir", [join(home, name)], home);
      run("cp", ["-a", folder, copy], home);
      run("rm", ["-rf", join(copy, ".data"), join(copy, ".next"), join(copy, "prisma/generated")], home);
      run("chown", ["-R", `${uid}:${uid}`, join(home, name)], home);
      run("chmod", [mode, join(home, name)], home);
      return copy;
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
