import { spawn } from "node:child_process";

const READY = /Keep and pay with the test card/;

/**
 * Starts the demo as a person would, and lets a proof watch it.
 * @param {{ folder: string, env?: Record<string, string>, command?: string[], user?: { uid: number, gid: number } }} options
 */
export function runStart({ folder, env = {}, command = [process.execPath, "scripts/start.mjs"], user }) {
  const began = Date.now();
  const child = spawn(command[0] ?? "", command.slice(1), {
    cwd: folder,
    detached: true,
    env: { PATH: process.env.PATH, HOME: "/tmp", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...user,
  });
  let output = "";
  const exited = new Promise((done) => {
    child.on("close", (code, signal) =>
      done({ code: code ?? signal, seconds: (Date.now() - began) / 1000, output }),
    );
  });
  const ready = new Promise((done, fail) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        if (READY.test(output)) done((Date.now() - began) / 1000);
      });
    }
    child.on("close", () => fail(new Error(`it ended before it was ready:\n${output}`)));
  });
  ready.catch(() => {});
  return {
    pid: child.pid ?? 0,
    /** @type {Promise<number>} seconds until "try this" */
    ready,
    /** @type {Promise<{ code: number | string, seconds: number, output: string }>} */
    exited,
    output: () => output,
    /** @param {NodeJS.Signals} signal to it alone */
    kill: (signal) => child.kill(signal),
    /** @param {NodeJS.Signals} signal to its whole group, as a terminal does */
    killGroup: (signal) => process.kill(-(child.pid ?? 0), signal),
  };
}
