import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartRefused } from "./start-refused.mjs";

/**
 * One start per state folder: two would share its database and its sandbox.
 * @param {string} dataDir
 * @returns {{ orphans: boolean, release: () => void }} orphans: the last start did not stop in order
 */
export function claimFolder(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "start.pid");
  const before = existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined;
  if (before && before !== process.pid && isStarter(before)) {
    throw new StartRefused(
      `The demo is already running from this folder (process ${before}). Use it, or stop it with: kill ${before}`,
    );
  }
  writeFileSync(file, String(process.pid));
  return { orphans: before !== undefined, release: () => rmSync(file, { force: true }) };
}

/** A number from before a reboot may belong to another program now. @param {number} pid */
function isStarter(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  const words = `/proc/${pid}/cmdline`;
  return (
    !existsSync("/proc/self/cmdline") ||
    (existsSync(words) && readFileSync(words, "utf8").includes("start.mjs"))
  );
}
