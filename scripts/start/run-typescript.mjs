import { spawn } from "node:child_process";

/**
 * Runs one of our TypeScript programs to its end.
 * @param {string} file
 * @param {{ root: string, env: Record<string, string | undefined>, signal: AbortSignal }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runTypescript(file, { root, env, signal }) {
  const child = spawn(process.execPath, ["--import", "tsx", file], {
    cwd: root,
    env,
    signal,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  return new Promise((done) => {
    child.on("error", () => {});
    child.on("close", (code) => done({ code: code ?? 1, output: output.trim() }));
  });
}
