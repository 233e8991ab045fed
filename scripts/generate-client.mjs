// Writes Prisma's client to prisma/generated when schema.prisma is newer than what it was made from.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { digestFiles } from "./start/digest-files.mjs";

const root = resolve(import.meta.dirname, "..");

/** @returns {boolean} whether anything had to be written */
export function generateClient() {
  const stamp = join(root, "prisma/generated/made-from");
  const made = digestFiles(root, ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === made) return false;
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const run = spawnSync(process.execPath, [prisma, "generate", "--no-hints"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, CHECKPOINT_DISABLE: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}${run.stderr}`);
  writeFileSync(stamp, made);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(generateClient() ? "prisma/generated written" : "prisma/generated is up to date");
}
