import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMerchant } from "@/lib/merchants/create-merchant";
import { randomId } from "@/lib/random-id";
import { openTestDatabase } from "@/prisma/test-database";
import { demoProcesses } from "../../scripts/start/demo-processes.mjs";
import { stopProcess } from "../../scripts/start/stop-process.mjs";
import { env as sharedEnv } from "../house";
import { houseEnvironment } from "./house-environment";
import { ready } from "./ready";

export type ProcessName = ReturnType<typeof demoProcesses>[number]["name"];
export type House = Awaited<ReturnType<typeof startHouse>>;

/** A whole demo of the test's own: ports, database, folder, clock, limits. Only `settings` differ from the defaults. */
export async function startHouse(settings: Record<string, string> = {}) {
  const { db, url, close } = await openTestDatabase();
  const dataDir = join(sharedEnv.DATA_DIR ?? tmpdir(), `house-${randomId().slice(0, 8)}`);
  mkdirSync(dataDir, { recursive: true });
  const env = houseEnvironment({ databaseUrl: url, dataDir, settings });
  const wanted = demoProcesses(env);
  const running = new Map<ProcessName, ChildProcess>();
  await createMerchant(
    { db, now: () => new Date() },
    {
      code: "777777701",
      name: "星屑書房",
      origins: [env.DEMO_SHOP_ORIGIN ?? ""],
      apiKey: env.DEMO_SHOP_API_KEY ?? "",
      resultSecret: env.DEMO_SHOP_RESULT_SECRET ?? "",
    },
  );
  await Promise.all(wanted.map(({ name }) => start(name))).catch(async (fault: unknown) => {
    await stop();
    throw fault;
  });

  async function start(name: ProcessName) {
    const one = wanted.find((process) => process.name === name);
    if (!one) throw new Error(`no process ${name}`);
    const child = spawn(process.execPath, one.args, {
      // Not ours as a whole: the shared house has raised the limits in it.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", ...one.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const log = createWriteStream(join(dataDir, `${name.replace(" ", "-")}.log`), { flags: "a" });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    running.set(name, child);
    await ready(one, child);
  }

  async function stop() {
    await Promise.all([...running.values()].map((child) => stopProcess(child, 5_000)));
    await close();
  }

  return {
    db,
    env,
    wallet: env.WALLET_ORIGIN ?? "",
    shop: env.DEMO_SHOP_ORIGIN ?? "",
    control: env.SANDBOX_CONTROL_URL ?? "",
    start,
    /** As a crash or `kill -9`: no last words. */
    async kill(name: ProcessName) {
      const child = running.get(name);
      const ended = new Promise((done) => child?.once("exit", done));
      child?.kill("SIGKILL");
      await ended;
    },
    /** Moves the clocks of the installation and of its gateway. */
    async advance(seconds: number) {
      const row = await db.clockOffset.findUnique({ where: { id: 1 } });
      const offsetMs = Number(row?.offsetMs ?? 0) + seconds * 1_000;
      const now = new Date(Date.now() + offsetMs).toISOString();
      const answer = await fetch(`${env.SANDBOX_CONTROL_URL}/_control/clock`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ now }),
      });
      if (!answer.ok) throw new Error(`the sandbox did not take the time: ${await answer.text()}`);
      await db.clockOffset.upsert({ where: { id: 1 }, create: { id: 1, offsetMs }, update: { offsetMs } });
    },
    stop,
  };
}
