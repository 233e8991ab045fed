import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readEnvironment } from "@/lib/environment";
import { chooseGateway } from "./choose-gateway";
import type { Gateway } from "./port";
import { startSandbox } from "./webcollect/sandbox/start-sandbox";

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let silent: Server;
beforeAll(async () => {
  sandbox = await startSandbox();
  silent = createServer(() => {});
  await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  silent.closeAllConnections();
  silent.close();
  await sandbox.stop();
});

function choose(settings: Record<string, string>, how?: "own" | "relayed"): Gateway {
  delete (globalThis as { kuronekoGatewayOfProcess?: unknown }).kuronekoGatewayOfProcess;
  return chooseGateway(readEnvironment({ ...process.env, ...settings }), how);
}

it("is one gateway in a process", () => {
  const env = readEnvironment(process.env);
  const first = choose({});
  expect(chooseGateway(env)).toBe(first);
  expect(chooseGateway(env, "relayed")).not.toBe(first);
});

it("is patient for ourselves and gives up sooner for a shop that waits", async () => {
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const settings = { GATEWAY_URL: url, GATEWAY_TOTAL_MS: "1500", GATEWAY_RELAYED_MS: "100" };
  const took = { relayed: 0, own: 0 };
  for (const how of ["relayed", "own"] as const) {
    const began = performance.now();
    expect(await choose(settings, how).inquire("KP1")).toEqual({ is: "unknown", cause: "time-out" });
    took[how] = performance.now() - began;
  }
  expect(took.relayed).toBeLessThan(1_400);
  expect(took.own).toBeGreaterThan(1_400);
});

it("does not know of an answer that came after its patience, and the charge stands", async () => {
  const gateway = choose({ GATEWAY_URL: sandbox.url, GATEWAY_ORIGIN: sandbox.url, GATEWAY_TOTAL_MS: "250" });
  await sandbox.control("next", { function: "M01", outcome: "delay", ms: 600 });
  const answer = await gateway.carrier?.start({
    orderNo: "KPLATE",
    amountYen: 1980,
    goodsName: "本",
    carrier: "docomo",
    buyer: { name: "山田太郎", phone: "0312345678", email: "taro@example.com" },
    successUrl: "https://wallet.example/ok",
    failureUrl: "https://wallet.example/ng",
    resultUrl: "https://wallet.example/result",
  });
  expect(answer).toEqual({ is: "unknown", cause: "time-out" });
  await expect
    .poll(async () => gateway.inquire("KPLATE"), { timeout: 5_000 })
    .toMatchObject({ is: "yes", value: { statusInfo: 21 } });
});

const HTTPS = "https://pay.example";
const LIVE = {
  PAY_MODE: "live",
  WALLET_ORIGIN: HTTPS,
  NEXTAUTH_URL: HTTPS,
  CARD_ORIGIN: "https://card.example",
  GATEWAY_ORIGIN: "https://gateway.example",
  GATEWAY_URL: "https://gateway.example",
  SMTP_URL: "smtps://mail.example",
  ALLOW_PRIVATE_RESULT_URLS: "false",
};

it("has carrier payments in the demo, and in live mode only once somebody switched them on", () => {
  expect(choose({}).carrier).toBeDefined();
  expect(choose({ GATEWAY_CARRIER: "false" }).carrier).toBeUndefined();
  expect(choose(LIVE).carrier).toBeUndefined();
  expect(choose({ ...LIVE, GATEWAY_CARRIER: "true" }).carrier).toBeDefined();
  expect(choose(LIVE).cardUpdater).toBeDefined();
});
