import { spawn } from "node:child_process";

/**
 * @typedef {{ name: string, command: string[], env?: NodeJS.ProcessEnv, live?: boolean }} Step
 * @typedef {{ name: string, code: number, seconds: number, output: string }} StepResult
 */

const running = new Set();

/**
 * Runs one step as a process of its own with stdin closed; what it says is kept, and shown as it comes when live.
 * @param {Step} step command: arguments of node
 * @returns {Promise<StepResult>}
 */
export function runStep({ name, command, env, live = false }) {
  const began = Date.now();
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1" }), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
      if (live) process.stdout.write(text);
    });
  }
  return new Promise((resolve) => {
    child.on("close", (code) => {
      running.delete(child);
      resolve({ name, code: code ?? 1, seconds: (Date.now() - began) / 1000, output });
    });
  });
}

/** @param {NodeJS.Signals} signal */
export function endSteps(signal) {
  for (const child of running) child.kill(signal);
}
