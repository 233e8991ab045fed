import { readdirSync, readFileSync } from "node:fs";

/**
 * The living processes (Linux) whose command line names this folder.
 * @param {string} folder
 * @returns {{ pid: number, words: string }[]}
 */
export function findProcesses(folder) {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((name) => ({ pid: Number(name), words: commandLine(name) }))
    .filter(({ words }) => words.includes(folder));
}

/** Empty for kernel threads, zombies, and what has ended meanwhile. @param {string} pid */
function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}
