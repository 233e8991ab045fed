import { request } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";

const GOOD = "4999140000000017";
let gateway: Awaited<ReturnType<typeof freshSandbox>>;
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());
beforeEach(async () => {
  await gateway.control("reset", {});
  await gateway.control("clock", { now: "2019-10-21T14:05:00+09:00", frozen: true });
});

const count = async (order: string) =>
  (await gateway.call("tradeInfo", "E04", { order_no: order })).read("resultCount");

test("next error: by order, once, with its creditErrorCode, and nothing changes", async () => {
  const forced = { outcome: "error", errorCode: "A082000010", creditErrorCode: "G55" };
  await gateway.control("next", { orderNo: "N1", ...forced });
  const first = await gateway.chargeToken(GOOD, "N1");
  expect([first.errorCode, first.credit]).toEqual(["A082000010", "G55"]);
  expect((await gateway.chargeToken(GOOD, "N1")).errorCode).toBe("");
});

test("next is matched by the buyer's address, also when the buyer's order is meant", async () => {
  await gateway.control("next", {
    buyerEmail: "taro@example.com",
    outcome: "error",
    errorCode: "Z012000005",
  });
  expect((await gateway.chargeToken(GOOD, "N2", {}, { buyer_email: "other@example.com" })).errorCode).toBe(
    "",
  );
  expect((await gateway.chargeToken(GOOD, "N3")).errorCode).toBe("Z012000005");
  expect((await gateway.chargeToken(GOOD, "N3")).errorCode).toBe("");
  const cancel = { function: "A06", outcome: "error", errorCode: "A062010005" };
  await gateway.control("next", { buyerEmail: "taro@example.com", ...cancel });
  expect((await gateway.call("creditCancel", "A06", { order_no: "N2" })).errorCode).toBe("");
  expect((await gateway.call("creditCancel", "A06", { order_no: "N3" })).errorCode).toBe("A062010005");
});

test.each([
  ["timeout-before", "0"],
  ["timeout-after", "1"],
])("next %s leaves %s trades and no answer", async (outcome, left) => {
  await gateway.control("next", { function: "A08", outcome });
  await expect(gateway.chargeToken(GOOD, "N4")).rejects.toThrow("fetch failed");
  expect(await count("N4")).toBe(left);
});

test("next garbled-xml has done its work, http-500 has not", async () => {
  await gateway.control("next", { function: "A08", outcome: "garbled-xml" });
  const garbled = await gateway.chargeToken(GOOD, "N5");
  expect(garbled.status).toBe(200);
  expect(garbled.text).not.toContain("</return>");
  expect(await count("N5")).toBe("1");
  await gateway.control("next", { function: "A08", outcome: "http-500", times: 2 });
  expect((await gateway.chargeToken(GOOD, "N6")).status).toBe(500);
  expect((await gateway.chargeToken(GOOD, "N6")).status).toBe(500);
  expect(await count("N6")).toBe("0");
});

test("next comes before reserve_1, and works on token issue", async () => {
  await gateway.control("next", { function: "A08", outcome: "error", errorCode: "A082000006" });
  const answer = await gateway.chargeToken(GOOD, "N7", {}, { reserve_1: "A082000010" });
  expect(answer.errorCode).toBe("A082000006");
  await gateway.control("next", { function: "Y01", outcome: "error", errorCode: "Z012000011" });
  expect((await gateway.token(GOOD)).errorInfo?.[0]?.errorCode).toBe("Z012000011");
});

test("the clock is set, moved, frozen and freed", async () => {
  const moved = await gateway.control("clock", { now: "2019-10-21T22:59:30+09:00", advanceSeconds: 30 });
  expect(moved).toEqual({ now: "2019-10-21T14:00:00.000Z", frozen: true });
  expect((await gateway.call("tradeInfo", "E04", { order_no: "X" })).read("returnDate")).toBe(
    "20191021230000",
  );
  const freed = await gateway.control("clock", { frozen: false });
  expect(freed).toMatchObject({ frozen: false, now: expect.stringMatching(/^2019-10-21T14:00:0/) });
});

test("trades come with their history and a masked card", async () => {
  await gateway.chargeToken(GOOD, "N8");
  await gateway.call("creditCancel", "A06", { order_no: "N8" });
  const trades = await gateway.control("trades?order_no=N8");
  expect(trades).toHaveLength(1);
  expect(trades[0]).toMatchObject({
    status: 40,
    card: { issuer: "楽天カード", masked: "************0017" },
    history: [
      { from: 0, to: 4, by: "A08" },
      { from: 4, to: 40, by: "A06" },
    ],
  });
});

test("reset empties everything and restores clock and switches", async () => {
  await gateway.chargeToken(GOOD, "N9");
  await gateway.control("config", { maintenance: true, rakutenRouting: "before" });
  await gateway.control("reset", {});
  expect(await gateway.control("trades")).toEqual([]);
  expect(await gateway.control("config")).toMatchObject({ maintenance: false, rakutenRouting: "after" });
  expect(await gateway.control("clock")).toMatchObject({ frozen: false });
});

test.each([
  [{ rakutenRouting: "sideways" }, "config"],
  [{ outcome: "error", function: "A08", errorCode: "oops" }, "next"],
  [{ outcome: "delay" }, "next"],
  [{ now: "yesterday" }, "clock"],
  [{ advanceSeconds: 1e15 }, "clock"],
  [{ now: "1800-01-01T00:00:00Z" }, "clock"],
  [{ outcome: "http-500", function: "A08", times: 0 }, "next"],
  [{ holdMs: "2000" }, "config"],
])("%o to %s is refused in words", async (body, name) => {
  expect(await gateway.control(name, body)).toEqual({ error: expect.any(String) });
  expect(await count("X")).toBe("0");
});

test("no web page can drive it: host and content type are checked, the public listener has no such door", async () => {
  const ask = (url: string, headers: Record<string, string>, method = "POST") =>
    new Promise((done) => {
      const sent = request(url, { method, headers }, (response) => {
        response.resume();
        done(response.statusCode);
      });
      sent.end("{}");
    });
  const json = { "Content-Type": "application/json" };
  const reset = `${gateway.controlUrl}/_control/reset`;
  expect(await ask(reset, json)).toBe(200);
  expect(await ask(reset, { ...json, Host: "evil.example" })).toBe(403);
  expect(await ask(reset, { "Content-Type": "text/plain" })).toBe(415);
  expect(await ask(`${gateway.url}/_control/reset`, json)).toBe(404);
});
