import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { memberForm } from "@/sandbox/testing/gateway-client";
import { lowerCased, PASSWORD, pressThrough } from "@/sandbox/testing/press-through";
import { sandboxProcess } from "@/sandbox/testing/sandbox-process";

const GOOD = "4999140000000017";
const NEXT_YEAR = `12${String(new Date().getFullYear() + 1).slice(2)}`;
let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "durable-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("every acknowledged charge survives kill -9 in the middle of traffic", async () => {
  const first = await sandboxProcess(folder);
  const acknowledged: string[] = [];
  const shop = async (name: string) => {
    for (let n = 0; ; n += 1) {
      const order = `${name}${n}`;
      const answer = await first.chargeToken(GOOD, order, { card_exp: NEXT_YEAR });
      if (answer.returnCode === "0") acknowledged.push(order);
      if (acknowledged.length === 60) process.kill(first.pid, "SIGKILL");
    }
  };
  await Promise.allSettled(["A", "B", "C", "D", "E", "F"].map(shop));
  await first.stop("SIGKILL");
  expect(acknowledged.length).toBeGreaterThanOrEqual(60);

  const second = await sandboxProcess(folder);
  for (const order of acknowledged) {
    const found = await second.call("tradeInfo", "E04", { order_no: order });
    expect([order, found.read("statusInfo")]).toEqual([order, "4"]);
  }
  expect(await second.stop("SIGTERM")).toBe(0);
});

test("a challenge, a kept card, the clock and a spent token outlive the process", async () => {
  const first = await sandboxProcess(folder);
  await first.control("clock", { now: "2019-10-21T14:05:00+09:00", frozen: true });
  const token = { option_service_div: "01", auth_div: "3" };
  await first.chargeToken(GOOD, "KEPT", token);
  const opened = await first.chargeToken("4999140000001023", "OPEN", token);
  const posted = lowerCased(await pressThrough(first.post, opened.cdata, PASSWORD));
  await first.stop("SIGKILL");

  const second = await sandboxProcess(folder);
  const finish = () =>
    second.call("creditToken3D", "A09", {
      ...posted,
      order_no: "OPEN",
      three_d_token: opened.read("threeDToken") ?? "",
    });
  const finished = await finish();
  expect([finished.errorCode, finished.read("returnDate")]).toEqual(["", "20191021140500"]);
  expect((await finish()).errorCode).toBe("A092000001");
  expect((await second.call("creditInfoGet", "A03", memberForm())).read("cardUnit")).toBe("2");
  expect(await second.stop("SIGTERM")).toBe(0);
});

test("no card number, security code, authentication key or token is written to log or store", async () => {
  const process_ = await sandboxProcess(folder);
  const real = "4012888888881881";
  await process_.token(real, { card_exp: NEXT_YEAR });
  await process_.call("credit", "A01", { card_no: real, order_no: "REAL" });
  const kept = { option_service_div: "01", card_exp: NEXT_YEAR, security_code: "739" };
  expect((await process_.chargeToken(GOOD, "PLANTED", kept)).errorCode).toBe("");
  await process_.stop("SIGTERM");
  const names = await readdir(join(folder, "sandbox"));
  const files = await Promise.all(names.map((name) => readFile(join(folder, "sandbox", name), "utf8")));
  const all = files.join("\n") + process_.lines.join("\n");
  expect(all).toContain("PLANTED");
  for (const secret of [real, GOOD, "a1B2c3D4", '"739"']) expect(all).not.toContain(secret);
  expect(process_.lines.join("\n")).not.toContain("kpm00000123");
});

test("SIGTERM ends a sandbox that holds an answer back", async () => {
  const sandbox = await sandboxProcess(folder);
  const held = sandbox.chargeToken("4999090000003018", "HELD", { card_exp: NEXT_YEAR });
  const closed = expect(held).rejects.toThrow("fetch failed");
  let status: string | undefined;
  while (status !== "4") {
    status = (await sandbox.call("tradeInfo", "E04", { order_no: "HELD" })).read("statusInfo");
  }
  expect(await sandbox.stop("SIGTERM")).toBe(0);
  await closed;
});
