import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";
import { startCarrierSale } from "@/sandbox/testing/start-carrier-sale";

let gateway: Awaited<ReturnType<typeof freshSandbox>>;
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());

const page = async (query = "") => await (await fetch(`${gateway.url}/qa${query}`)).text();
const press = (form: Record<string, string>, origin = gateway.url) =>
  fetch(`${gateway.url}/qa`, {
    method: "POST",
    body: new URLSearchParams(form),
    headers: { Origin: origin },
    redirect: "manual",
  });

test("it shows trades with their history, held cards, notifications, clock and test cards", async () => {
  await gateway.chargeToken("4999140000000017", "QA1", { option_service_div: "01" });
  await gateway.call("creditCancel", "A06", { order_no: "QA1" });
  await startCarrierSale(gateway, "QA2", "http://127.0.0.1:9/");
  const html = await page();
  for (const text of ["QA1", "取消", "4 → 40", "kpm00000123", "•••• 0017", "QA2", "d払い"]) {
    expect(html).toContain(text);
  }
  expect(html).toContain("2019-10-21 14:05:00");
  expect(html).toContain('data-copy="4999140000001023"');
  expect(await page("?range=358903")).toContain('data-copy="3589030000001024"');
  expect(await page("?lang=en")).toContain("cancelled");
});

test("the numbers every developer knows are in the picker, each with its brand (protocol § 21.2)", async () => {
  expect(await page()).toContain('<option value="known">よく知られた番号</option>');
  const html = await page("?range=known&lang=en");
  expect(html).toContain('<option value="known" selected>');
  const copied = [...html.matchAll(/data-copy="(\d+)"/g)].map(([, number]) => number);
  expect(copied).toEqual([
    "4111111111111111",
    "4242424242424242",
    "5555555555554444",
    "3530111333300000",
    "378282246310005",
    "30569309025904",
    "0000000000000001",
  ]);
  expect(html).toContain("<td>Amex（12） approve</td>");
});

test("what a buyer typed cannot become markup", async () => {
  await gateway.chargeToken("4999140000000017", "<B>");
  const html = await page();
  expect(html).toContain("&lt;B&gt;");
  expect(html).not.toContain("<B>");
});

test("its buttons steer the clock, the switches, the next answer", async () => {
  expect((await press({ call: "clock", advanceSeconds: "3600" })).status).toBe(303);
  expect(await gateway.control("clock")).toMatchObject({ now: "2019-10-21T06:05:00.000Z" });
  await press({ call: "clock", now: "2019-10-21T22:00:00" });
  expect(await gateway.control("clock")).toMatchObject({ now: "2019-10-21T13:00:00.000Z", frozen: true });
  await press({ call: "config", rakutenRouting: "before", holdMs: "70", resultUrl: "", maintenance: "1" });
  expect(await gateway.control("config")).toMatchObject({
    rakutenRouting: "before",
    maintenance: true,
    holdMs: 70,
  });
  await press({ call: "config", rakutenRouting: "after", holdMs: "40", resultUrl: "" });
  await press({ call: "next", function: "E04", outcome: "error", errorCode: "Z019999999", times: "1" });
  expect((await gateway.call("tradeInfo", "E04", { order_no: "QA1" })).errorCode).toBe("Z019999999");
});

test("a fault is said on the page", async () => {
  const response = await press({ call: "next", outcome: "error" });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("変更できませんでした");
});

test("another origin, another host and a closed control door get nothing", async () => {
  const reset = { call: "reset" };
  expect((await press(reset, "https://evil.example")).status).toBe(403);
  expect((await press(reset, "null")).status).toBe(403);
  const rebound = await new Promise((done) => {
    const asked = request(`${gateway.url}/qa`, { headers: { Host: "evil.example" } }, (response) => {
      response.resume();
      done(response.statusCode);
    });
    asked.end();
  });
  expect(rebound).toBe(404);
  const closed = await freshSandbox({ registeredOrigins: [] });
  closed.world.settings.control = false;
  expect((await fetch(`${closed.url}/qa`)).status).toBe(404);
  await closed.close();
});
