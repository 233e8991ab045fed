import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { readSettings, type Settings } from "@/sandbox/settings";
import { startSandbox } from "@/sandbox/start-sandbox";
import { gatewayClient } from "./gateway-client";

/** A sandbox of one's own: free ports, an empty store, a clock frozen at 2019-10-21 14:05:00 JST. */
export async function freshSandbox(changes: Partial<Settings> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  const settings: Settings = {
    ...readSettings({ SANDBOX_CONTROL: "1", SANDBOX_HOLD_MS: "40", SANDBOX_3DS_SECRET: "sandbox-3ds" }),
    port: 0,
    controlPort: 0,
    dataFolder: folder,
    ...changes,
  };
  const sandbox = await startSandbox(settings, pino({ level: "silent" }));
  const client = gatewayClient(sandbox.url, sandbox.controlUrl);
  await client.control("clock", { now: "2019-10-21T14:05:00+09:00", frozen: true });
  return {
    ...sandbox,
    ...client,
    folder,
    async close() {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
