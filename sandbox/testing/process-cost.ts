import { execFileSync } from "node:child_process";

/** Resident memory of a process, in MB. */
export function residentMegabytes(pid: number): number {
  return Number(ps(pid, "rss=")) / 1024;
}

/** Processor time a process has used, in ms (whole seconds of it). */
export function processorMs(pid: number): number {
  const parts = ps(pid, "time=").split(/[-:]/).map(Number);
  return parts.reduce((total, part) => total * 60 + part, 0) * 1000;
}

function ps(pid: number, column: string): string {
  return execFileSync("ps", ["-o", column, "-p", String(pid)])
    .toString()
    .trim();
}
