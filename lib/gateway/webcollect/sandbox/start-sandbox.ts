import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** For tests: a sandbox process of one's own on a free port, with an empty store. */
export async function startSandbox(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/main.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, DATA_DIR: folder, SANDBOX_PORT: "0", SANDBOX_HOLD_MS: "300" },
  });
  const url = await readyAddress(child);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readyAddress(child: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  const lines = createInterface(child.stdout);
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the sandbox ended with ${code}`)));
    lines.on("line", (line) => {
      const { msg, url } = JSON.parse(line) as { msg?: string; url?: string };
      if (msg === "ready" && url) resolve(url);
    });
  });
}
