import { expect, test } from "vitest";
import { buy, runShop } from "../testing/run-shop";

test.each(["/", "/books/neko", "/books/seizu", "/orders", "/nothing-here"])(
  "%s is whole HTML under a policy that runs no script",
  async (path) => {
    const { url } = await runShop();
    const answer = await fetch(url + path);
    const policy = answer.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'");
    const page = await answer.text();
    expect(page).toMatch(/^<!doctype html>\n<html lang="ja">/);
    expect(page).toMatch(/<h1>[^<]+<\/h1>/);
    expect(page).not.toMatch(/<script|style="|undefined|\[object/);
    expect(answer.status).toBe(path === "/nothing-here" ? 404 : 200);
  },
);

test("every file a page names is there", async () => {
  const { url } = await runShop();
  const page = await (await fetch(url)).text();
  const named = [...page.matchAll(/<link [^>]*href="([^"]+)"/g)].map((match) => match[1]);
  expect(named).toEqual(["/icon.svg", "/shop.css"]);
  for (const path of named) expect((await fetch(url + path)).status).toBe(200);
});

test("the list has the newest order first, and an order number of any allowed sign opens its page", async () => {
  const { url, shop } = await runShop();
  const { no } = await buy(url);
  const odd = "A#-*/<>:@9";
  const order = { no: odd, amountYen: 100, lines: [] };
  await shop.ledger.append({ type: "order", at: "2026-11-24T03:05:00Z", order });
  const list = await (await fetch(`${url}/orders`)).text();
  expect(list.indexOf(encodeURIComponent(odd))).toBeLessThan(list.indexOf(no));
  const page = await fetch(`${url}/orders/${encodeURIComponent(odd)}`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("A#-*/&#60;&#62;:@9");
});

test("health says ready", async () => {
  const { url } = await runShop();
  expect(await (await fetch(`${url}/health`)).json()).toEqual({ ok: true });
});
