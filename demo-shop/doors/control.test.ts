import { expect, test } from "vitest";
import { opened, refused } from "../testing/fake-wallet";
import { buy, resultBody, runShop, tell } from "../testing/run-shop";

async function say(url: string, path: string, json: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(`${url}/_control/${path}`, { method: "POST", headers, body: JSON.stringify(json) });
}

test.each([
  ["fail", 500, "error"],
  ["wrong-body", 200, "1"],
])("mode %s: recorded, not acted on, and taken when it comes again", async (mode, status, body) => {
  const { url } = await runShop();
  const { no } = await buy(url);
  await say(url, "results", { mode });
  const answer = await tell(url, resultBody(no));
  expect(answer.status).toBe(status);
  expect(await answer.text()).toBe(body);
  expect(await got(url, no)).toMatchObject({ state: "waiting", results: [{ counted: false }] });

  await say(url, "results", { mode: "ok" });
  expect(await (await tell(url, resultBody(no))).text()).toBe("0");
  expect(await got(url, no)).toMatchObject({
    state: "paid",
    results: [{ counted: false }, { counted: true }],
  });
});

test("mode slow answers `0` late", async () => {
  const { url } = await runShop();
  const { no } = await buy(url);
  await say(url, "results", { mode: "slow", delayMs: 120 });
  const from = performance.now();
  expect(await (await tell(url, resultBody(no))).text()).toBe("0");
  expect(performance.now() - from).toBeGreaterThan(100);
});

test("mode hang records and never answers, and does not hold up the stop", async () => {
  const { url, app, shop } = await runShop();
  const { no } = await buy(url);
  await say(url, "results", { mode: "hang" });
  const answer = tell(url, resultBody(no)).then(
    () => "answered",
    () => "broken off",
  );
  await expect.poll(() => shop.ledger.order(no)?.receipts.length).toBe(1);
  await app.close();
  expect(await answer).toBe("broken off");
});

test("what was received is told as JSON", async () => {
  const { url } = await runShop();
  const { no } = await buy(url);
  await tell(url, resultBody(no), { "Kuroneko-Sequence": "3" });
  const told = await got(url, no);
  expect(told).toMatchObject({ orderNo: no, amountYen: 2530, state: "paid" });
  expect(told.results).toMatchObject([
    {
      body: resultBody(no),
      counted: true,
      answer: "0",
      fields: { settle_method: "14" },
      receivedAt: "2026-11-24T03:04:05.678Z",
    },
  ]);
  expect(JSON.stringify(told.results)).toMatch(/\["kuroneko-sequence","3"\]/i);
});

test("an order is made as wished and the checkout's JSON comes back", async () => {
  const { url, wallet } = await runShop();
  const wish = { orderNo: "QA-1", amountYen: 60_000, buyer: { email: "a@example.jp" } };
  const answer = await say(url, "orders", wish);
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual({
    orderNo: "QA-1",
    amountYen: 60_000,
    id: "co-QA-1",
    url: "http://wallet.example/pay/co-QA-1",
    state: "open",
    linkExpiresAt: "2026-11-25T00:00:00Z",
  });
  expect(wallet.asked[0]?.json).toMatchObject({
    ...wish,
    lines: [{ name: "お試しの品", quantity: 1, unitPriceYen: 60_000 }],
  });
});

test("the wallet's refusal keeps its status, and a known order keeps what it was", async () => {
  const { url, wallet, shop } = await runShop();
  await say(url, "orders", { orderNo: "QA-2", amountYen: 1000 });
  wallet.answer = refused(409, { title: "同じ注文番号", detail: "内容が違います", code: "order-differs" });
  const answer = await say(url, "orders", { orderNo: "QA-2", amountYen: 2000 });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ orderNo: "QA-2", problem: { code: "order-differs" } });
  expect(shop.ledger.order("QA-2")?.order.amountYen).toBe(1000);

  wallet.answer = opened;
  await say(url, "orders", { orderNo: "QA-2", amountYen: 2000 });
  expect(shop.ledger.order("QA-2")?.order.amountYen).toBe(2000);
});

test("the door is there only when asked for, and only under a loopback name", async () => {
  const { app } = await runShop();
  const call = { method: "GET", url: "/_control/results" } as const;
  expect((await app.inject({ ...call, headers: { host: "127.0.0.1:4100" } })).statusCode).toBe(200);
  expect((await app.inject({ ...call, headers: { host: "localhost:4100" } })).statusCode).toBe(200);
  expect((await app.inject({ ...call, headers: { host: "rebound.example" } })).statusCode).toBe(403);
  const shut = await runShop({ control: false });
  expect((await shut.app.inject({ ...call, headers: { host: "127.0.0.1" } })).statusCode).toBe(404);
});

test("a mode that is not one is refused", async () => {
  const { url, shop } = await runShop();
  expect((await say(url, "results", { mode: "maybe" })).status).toBe(400);
  expect(shop.reply.mode).toBe("ok");
});

async function got(url: string, no: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}/_control/results?orderNo=${encodeURIComponent(no)}`);
  return (await answer.json()) as Record<string, unknown>;
}
