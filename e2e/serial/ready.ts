import type { ChildProcess } from "node:child_process";
import type { DemoProcess } from "../../scripts/start/demo-processes.mjs";
import { waitUntilAnswering } from "../../scripts/start/wait-until-ready.mjs";

/** Until a process answers, or says that it is ready. */
export async function ready({ name, ready: door }: DemoProcess, child: ChildProcess): Promise<void> {
  if (!("logged" in door)) return waitUntilAnswering(name, door, { signal: new AbortController().signal });
  await new Promise<void>((done, fail) => {
    child.once("exit", (code) => fail(new Error(`${name} ended with code ${code}`)));
    child.stdout?.on("data", (text) => {
      if (door.logged.test(String(text))) done();
    });
  });
}
