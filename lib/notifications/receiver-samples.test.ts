import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { deliverDueResults } from "./deliver-due-results";
import type { Staff } from "./record-deed";
import { redeliver } from "./redeliver";
import { addSecret } from "./settings/add-secret";
import { openTime, tell } from "./testing";

type Runtime = { name: string; command: string; args: (port: number) => string[] };
const NODE: Runtime = {
  name: "Node",
  command: process.execPath,
  args: () => ["examples/receivers/node/receive.mjs"],
};
const PHP: Runtime = {
  name: "PHP",
  command: "php",
  args: (port) => ["-S", `127.0.0.1:${port}`, "examples/receivers/php/receive.php"],
};
/** PHP is exercised where there is one; Node always. */
const runtimes = spawnSync(PHP.command, ["-v"]).status === 0 ? [NODE, PHP] : [NODE];

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
const folder = mkdtempSync(join(tmpdir(), "receivers-"));
const started: ChildProcess[] = [];
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(async () => {
  for (const receiver of started) receiver.kill();
  rmSync(folder, { recursive: true });
  await pg.close();
});

test.each(runtimes)(
  "$name: takes a result once however often it comes, in any of its secrets, and no forged one",
  async (runtime) => {
    const { ctx, pass } = openTime(pg.db);
    const { id, code } = await makeMerchant(pg.db);
    const staff = { merchantId: id } as Staff;
    const store = join(folder, `${runtime.name}.jsonl`);
    const start = (secrets: string[]) => startReceiver(runtime, { code, store, secrets });
    const kept = () =>
      readFileSync(store, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
    const send = async () => {
      while ((await deliverDueResults(ctx)) > 0);
      const rows = await pg.db.delivery.findMany({
        where: { merchantId: id },
        include: { log: { orderBy: { attempt: "asc" } } },
      });
      return rows.map(({ state, log }) => [state, ...log.map(({ status }) => status)].join(" "));
    };

    const receiver = await start([`secret-${id}`]);
    const { merchantOrderNo } = await tell(ctx, { merchantId: id, url: receiver.url });
    expect(await send()).toEqual(["DELIVERED 200"]);
    await redeliver(ctx, { staff, wish: { orderNo: merchantOrderNo } });
    expect(await send()).toEqual(["DELIVERED 200 200"]);
    const fields = {
      trader_code: code,
      order_no: merchantOrderNo,
      settle_price: "4180",
      settle_method: "14",
    };
    expect(kept()).toMatchObject([{ sequence: 1, ...fields }]);

    const made = await addSecret(ctx, { staff });
    receiver.stop();
    const other = await start(["not ours", made.ok ? made.value.secret : ""]);
    await pg.db.delivery.updateMany({ where: { merchantId: id }, data: { url: other.url } });
    await redeliver(ctx, { staff, wish: { orderNo: merchantOrderNo } });
    expect(await send()).toEqual(["DELIVERED 200 200 200"]);
    expect(kept()).toHaveLength(1);

    other.stop();
    const strict = await start(["not ours"]);
    await pg.db.delivery.updateMany({ where: { merchantId: id }, data: { url: strict.url } });
    pass(1);
    await redeliver(ctx, { staff, wish: { orderNo: merchantOrderNo } });
    expect(await send()).toEqual(["DUE 200 200 200 401"]);
    expect(kept()).toHaveLength(1);
  },
);

type Settings = { code: string; store: string; secrets: string[] };

async function startReceiver(runtime: Runtime, { code, store, secrets }: Settings) {
  const port = await freePort();
  const receiver = spawn(runtime.command, runtime.args(port), {
    env: {
      ...process.env,
      PORT: String(port),
      TRADER_CODE: code,
      STORE: store,
      RESULT_SECRETS: secrets.join(","),
    },
    stdio: "ignore",
  });
  started.push(receiver);
  const url = `http://127.0.0.1:${port}/receive`;
  while (!(await fetch(url).catch(() => null))) await pause(20);
  return { url, stop: () => receiver.kill() };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== "object" || !address) throw new Error("no port");
  return address.port;
}
