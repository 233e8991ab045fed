import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { proofSize } from "@/sandbox/testing/proof-size";
import { openStore } from "./open-store";

const WRITER = fileURLToPath(new URL("../testing/store-writer.ts", import.meta.url));
const KILLS = proofSize(5, 60);

test(`${KILLS} times kill -9 among snapshots: what was acknowledged is there, in whole pairs`, async () => {
  const folder = await mkdtemp(join(tmpdir(), "killed-"));
  let acknowledged = -1;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    acknowledged = await writeUntilKilled(folder, 40 + ((kill * 37) % 200));
    const store = await openStore<{ things: { n: number; pair: number } }>(folder, ["things"]);
    const things = store.all("things");
    for (let n = 0; n <= acknowledged; n += 1) expect(things.get(`a${n}`)?.n).toBe(n);
    for (const { pair } of things.values()) expect(things.has(`a${pair}`)).toBe(true);
    await store.close();
  }
  await rm(folder, { recursive: true, force: true });
}, 300_000);

/** Answers the last number that was acknowledged. */
async function writeUntilKilled(folder: string, lines: number): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", WRITER, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  let last = -1;
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    seen += 1;
    if (seen === lines) child.kill("SIGKILL");
  }
  await exit;
  return last;
}
