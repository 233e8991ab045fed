import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const preload = resolve(import.meta.dirname, "end-with-parent.mjs");

/** A starter with one child that would live for ever; prints the child's number. */
const STARTER = `
  import { spawn } from "node:child_process";
  const child = spawn(process.execPath, ["--import", ${JSON.stringify(preload)}, "-e", "setInterval(() => {}, 1000); console.log(process.pid)"],
    { detached: true, stdio: ["ignore", "inherit", "inherit", "pipe"], env: { ...process.env, END_WITH_PARENT: "1" } });
  process.on("SIGUSR2", () => {});
`;

test("a child ends when its starter is killed", async () => {
  const starter = spawn(process.execPath, ["--input-type=module", "-e", STARTER], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [pid] = await once(starter.stdout, "data");
  expect(Number(pid)).toBeGreaterThan(1);
  starter.kill("SIGKILL");
  // Both ends of the pipe are gone when both processes are.
  await once(starter.stdout, "close");
  expect(isAlive(Number(pid))).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.[0];
    return state !== "Z" && state !== "X";
  } catch {
    return false;
  }
}
