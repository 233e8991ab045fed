import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { gatewayClient } from "./gateway-client";

/** The sandbox as a process of its own, to be killed. */
export async function sandboxProcess(dataDir: string) {
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    SANDBOX_PORT: "0",
    SANDBOX_CONTROL: "1",
    SANDBOX_CONTROL_PORT: "0",
    SANDBOX_HOLD_MS: "60000",
  };
  const child = spawn(process.execPath, ["--import", "tsx", "sandbox/main.ts"], {
    cwd: process.cwd(),
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const { url, control } = await ready(child, lines);
  const exit = once(child, "exit");
  return {
    ...gatewayClient(url, control),
    pid: child.pid ?? 0,
    lines,
    async stop(signal: NodeJS.Signals): Promise<number | null> {
      child.kill(signal);
      const [code] = await exit;
      return code;
    },
  };
}

function ready(child: ChildProcess, lines: string[]): Promise<{ url: string; control: string }> {
  return new Promise((done, fail) => {
    child.once("exit", (code) => fail(new Error(`the sandbox ended with ${code}`)));
    if (!child.stdout) throw new Error("stdout is piped");
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      const record = JSON.parse(line) as { msg: string; url: string; control: string };
      if (record.msg === "ready") done(record);
    });
  });
}
