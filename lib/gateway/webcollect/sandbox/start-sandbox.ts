import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** For tests: a sandbox process of one's own on free ports, with an empty store, where it is noon: no night window. */
export async function startSandbox(): Promise<TestSandbox> {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/main.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...settings, DATA_DIR: folder },
  });
  const { url, control } = await readyAddresses(child);
  const steer = (name: string, wish: object) => post(`${control}/_control/${name}`, wish);
  await steer("clock", { now: "2026-11-24T12:00:00+09:00" });
  return {
    url,
    control: steer,
    controlUrl: control,
    stop: async () => {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type TestSandbox = {
  url: string;
  /** One call of its control door (protocol § 21.6). */
  control: (name: string, wish: object) => Promise<unknown>;
  controlUrl: string;
  stop: () => Promise<void>;
};

const settings = {
  SANDBOX_PORT: "0",
  SANDBOX_ORIGIN: "",
  SANDBOX_CONTROL: "1",
  SANDBOX_CONTROL_PORT: "0",
  SANDBOX_HOLD_MS: "20",
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

async function post(address: string, wish: object): Promise<unknown> {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(wish) });
  if (!answer.ok) throw new Error(`the sandbox's control door answered ${answer.status}`);
  return answer.json();
}
