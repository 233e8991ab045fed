import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { digestFiles } from "./digest-files.mjs";

const root = resolve(import.meta.dirname, "../..");
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "public",
  "proxy.ts",
  "instrumentation.ts",
];
const SETTINGS = ["next.config.js", "tsconfig.json", "package-lock.json"];

/**
 * `next build` into NEXT_DIST_DIR, unless the last one there was made from the same sources and key.
 * @param {Record<string, string | undefined>} env
 * @param {{ signal?: AbortSignal, onBuild?: () => void }} [options]
 * @returns {Promise<boolean>} whether it was built now
 */
export async function buildWhenChanged(env, { signal, onBuild } = {}) {
  const folder = join(root, env.NEXT_DIST_DIR ?? ".next");
  const stamp = join(folder, "built-from");
  const made = digestOfBuild(env);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === made) return false;
  onBuild?.();
  rmSync(stamp, { force: true });
  const { code, output } = await runNextBuild(env, signal);
  if (code !== 0) throw new Error(`The build failed:\n${stripVTControlCharacters(output).trim()}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(stamp, made);
  return true;
}

/** The key that seals server actions is baked into a build; nothing else of the environment is. */
function digestOfBuild(env) {
  const sources = digestFiles(root, [...SOURCES, ...SETTINGS], (name) => !/\.test\.tsx?$/.test(name));
  return createHash("sha256").update(`${sources} ${env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY}`).digest("hex");
}

/** @returns {Promise<{ code: number, output: string }>} */
function runNextBuild(env, signal) {
  const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root,
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    signal,
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.on("error", () => {});
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  return new Promise((done) => child.on("close", (code) => done({ code: code ?? 1, output })));
}
