import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { noteworthy } from "./noteworthy.mjs";

const LOG_LIMIT_BYTES = 10_000_000;

/**
 * Starts one process of the demo in a process group of its own, so that Ctrl-C reaches us first and we stop in order.
 * @typedef {import("node:child_process").ChildProcess} Child
 * @param {import("./demo-processes.mjs").DemoProcess} process_
 * @param {{ root: string, dataDir: string, say: (line: string) => void, onLine: (line: string) => void }} options
 * @returns {Child}
 */
export function spawnProcess({ name, args, env }, { root, dataDir, say, onLine }) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: true,
    env: { ...env, END_WITH_PARENT: "1" },
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const log = openLog(join(dataDir, "logs"), `${name.replace(" ", "-")}.log`);
  for (const stream of ["stdout", "stderr"]) {
    createInterface({ input: child[stream] }).on("line", (line) => {
      log.write(`${line}\n`);
      onLine(line);
      const shown = process.env.LOG === "all" ? line : noteworthy(line, stream);
      if (shown) say(`[${name}] ${shown}`);
    });
  }
  // The pipe that end-with-parent.mjs watches: it breaks by itself, and only then.
  child.stdio[3]?.on("error", () => {});
  child.once("close", () => log.end());
  return child;
}

/** @param {string} folder @param {string} name */
function openLog(folder, name) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, name);
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return createWriteStream(file, { flags: "a", mode: 0o600 });
}
