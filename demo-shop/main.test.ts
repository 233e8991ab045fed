import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { newFolder } from "./testing/run-shop";

const main = new URL("./main.ts", import.meta.url).pathname;

test("the process says when it is ready, answers, and stops with 0 on SIGTERM", {
  timeout: 30_000,
}, async () => {
  const child = start({ DEMO_SHOP_API_KEY: "k", DEMO_SHOP_PORT: "0", DATA_DIR: await newFolder() });
  const [line] = await once(createInterface(child.stdout), "line");
  const { msg, address } = JSON.parse(line);
  expect(msg).toBe("ready");
  expect(await (await fetch(`${address}/health`)).json()).toEqual({ ok: true });
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("without a key it names the variable and ends with 1", { timeout: 30_000 }, async () => {
  const child = start({});
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  expect(await once(child, "close")).toEqual([1, null]);
  expect(said).toContain("DEMO_SHOP_API_KEY");
});

function start(env: Record<string, string>): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, ["--import", "tsx", main], {
    env: { NODE_ENV: "test", PATH: process.env.PATH, ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}
