import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { onTestFinished } from "vitest";
import { buildShop } from "../build-shop";
import { openLedger } from "../ledger/open-ledger";
import type { Settings } from "../settings";
import type { Shop } from "../shop";
import { type FakeWallet, fakeWallet } from "./fake-wallet";

type Running = { app: FastifyInstance; shop: Shop; wallet: FakeWallet; folder: string; url: string };

/** A shop on a free port, with an empty folder and a fake wallet, gone when the test ends. */
export async function runShop(changes: Partial<Settings> = {}): Promise<Running> {
  const folder = await newFolder();
  const wallet = await fakeWallet();
  const ledger = await openLedger(folder);
  const settings: Settings = {
    port: 0,
    origin: "http://shop.example",
    walletApiUrl: wallet.url,
    walletOrigin: "http://wallet.example",
    apiKey: "key-of-the-test",
    resultSecret: null,
    control: true,
    traderCode: "777777701",
    folder,
    ...changes,
  };
  const shop: Shop = { settings, ledger, clock: () => NOW, reply: { mode: "ok", delayMs: 0 } };
  const app = buildShop(shop);
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  onTestFinished(async () => {
    await app.close();
    await ledger.close();
    await wallet.close();
  });
  return { app, shop, wallet, folder, url };
}

const NOW = new Date("2026-11-24T03:04:05.678Z");

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "demo-shop-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Buys one 夜をわたる猫 as a browser does and follows to the order's page. */
export async function buy(url: string, form = "book=neko&quantity=1"): Promise<{ no: string; page: string }> {
  const answer = await fetch(`${url}/orders`, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "manual",
  });
  const to = answer.headers.get("location") ?? "";
  const page = await fetch(url + to);
  return { no: decodeURIComponent(to.slice("/orders/".length)), page: await page.text() };
}

export function resultBody(no: string, changes: Record<string, string> = {}): string {
  return new URLSearchParams({
    trader_code: "777777701",
    order_no: no,
    settle_price: "2530",
    settle_date: "20261124120405",
    settle_result: "1",
    settle_detail: "4",
    settle_method: "14",
    ...changes,
  }).toString();
}

export async function tell(
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/results`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body,
  });
}

export async function orderPageOf(url: string, no: string): Promise<string> {
  return (await fetch(`${url}/orders/${encodeURIComponent(no)}`)).text();
}
