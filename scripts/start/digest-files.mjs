import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * One digest of every file below the given paths, names included; a path that does not exist counts as empty.
 * @param {string} root
 * @param {string[]} paths files or folders, relative to root
 * @param {(name: string) => boolean} [wanted]
 */
export function digestFiles(root, paths, wanted = () => true) {
  const digest = createHash("sha256");
  for (const file of paths.flatMap((path) => filesBelow(root, path)).filter(wanted)) {
    digest
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return digest.digest("hex");
}

/** @param {string} root @param {string} path @returns {string[]} */
function filesBelow(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .filter((name) => name !== "node_modules" && !name.startsWith("."))
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}
