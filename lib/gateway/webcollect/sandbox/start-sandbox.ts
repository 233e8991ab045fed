import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** For tests: a sandbox process of one's own on free ports, with an empty store, where it is noon: no night window. */
export async function startSandbox(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/main.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...settings, DATA_DIR: folder },
  });
  const { url, control } = await readyAddresses(child);
  await setToNoon(control);
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

const settings = {
  SANDBOX_PORT: "0",
  SANDBOX_ORIGIN: "",
  SANDBOX_CONTROL: "1",
  SANDBOX_CONTROL_PORT: "0",
  SANDBOX_HOLD_MS: "300",
};

type Addresses = { url: string; control: string };

async function readyAddresses(child: ChildProcessByStdio<null, Readable, null>): Promise<Addresses> {
  const lines = createInterface(child.stdout);
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the sandbox ended with ${code}`)));
    lines.on("line", (line) => {
      const { msg, ...addresses } = JSON.parse(line) as Addresses & { msg: string };
      if (msg === "ready") resolve(addresses);
    });
  });
}

async function setToNoon(control: string) {
  const body = JSON.stringify({ now: "2026-11-24T12:00:00+09:00" });
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${control}/_control/clock`, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`the sandbox's clock answered ${answer.status}`);
}
