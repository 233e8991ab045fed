import { spawn } from "node:child_process";
import type { Report, Task } from "./run-and-die";

/** Runs the tasks in a process of their own that is killed when each stands at the stop where it is to die. */
export function killAt(tasks: Task[], settings: Record<string, string>): Promise<Report> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/proofs/crash/run-and-die.ts"], {
    env: { ...process.env, ...settings },
    stdio: ["pipe", "pipe", "pipe"],
  });
  child.stdin.end(JSON.stringify(tasks));
  let [said, complained] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complained += text;
  });
  return new Promise((resolve, reject) => {
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL") resolve(JSON.parse(said));
      else reject(new Error(`the process ended with ${code} instead of being killed: ${complained}`));
    });
  });
}
