import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export type Source = { path: string; text: string; imports: Import[] };
/** `to` is a path of ours without extension, or a package's name. */
export type Import = { to: string; ours: boolean; typeOnly: boolean };

const CODE = /\.(ts|tsx|mjs|js)$/;

/** Every source file that git knows or would take, with what it imports. */
export function readSources(): Source[] {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" }).split(
    "\n",
  );
  return listed
    .filter((path) => CODE.test(path) && existsSync(path))
    .map((path) => asSource(path, readFileSync(path, "utf8")));
}

export function asSource(path: string, text: string): Source {
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?["']([^"']+)["']/gm),
    ...text.matchAll(/()\bimport\(\s*["']([^"']+)["']\s*\)/g),
  ];
  return { path, text, imports: found.map((hit) => resolve(path, hit[2] ?? "", Boolean(hit[1]))) };
}

function resolve(from: string, to: string, typeOnly: boolean): Import {
  if (to.startsWith("@/")) return { to: bare(to.slice(2)), ours: true, typeOnly };
  if (to.startsWith(".")) return { to: bare(normalize(join(dirname(from), to))), ours: true, typeOnly };
  return { to, ours: false, typeOnly };
}

export function bare(path: string): string {
  return path.replace(CODE, "");
}
