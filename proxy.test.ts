import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "./proxy";

/** The settings of vitest.config.ts. */
const WALLET = "localhost:3000";
const CARD = "127.0.0.1:3000";

function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  return proxy(
    new NextRequest(`http://localhost:9999${path}`, { method, headers: { host: WALLET, ...headers } }),
  );
}

/** A header as the page behind will see it: Next passes overridden ones on under this prefix. */
const passedOn = (answer: Response, name: string) => {
  const overridden = answer.headers.get("x-middleware-override-headers")?.split(",") ?? [];
  return overridden.includes(name) ? answer.headers.get(`x-middleware-request-${name}`) : null;
};

test("a browser without a device gets one, which the page sees at once; one that has it keeps it", () => {
  const first = ask("/cards", { cookie: "a=b" });
  const set = first.headers.get("set-cookie") ?? "";
  expect(set).toMatch(/^kuroneko-device=[a-z2-7]{26};.*Max-Age=31536000; HttpOnly; SameSite=lax/);
  const device = set.split(";")[0];
  expect(passedOn(first, "cookie")).toBe(`a=b; ${device}`);
  expect(ask("/cards", { cookie: device ?? "" }).headers.get("set-cookie")).toBeNull();
});

test("where cookies do not count, none is read and none is set", () => {
  const cookie = "next-auth.session-token=x";
  const machine = { cookie, "content-length": "0", "next-action": "abc" };
  for (const answer of [
    ask("/3ds/abc/back", machine, "POST"),
    ask("/api/v1/checkouts", machine, "POST"),
    ask("/card-entry/abc", { cookie, host: CARD }),
    ask("/_next/static/a.js", { cookie, host: CARD }),
  ]) {
    expect(answer.headers.get("x-middleware-next")).toBe("1");
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(passedOn(answer, "cookie")).toBeNull();
    expect(answer.headers.get("x-middleware-override-headers")).toBeTruthy();
    expect(answer.headers.get("x-middleware-override-headers")).not.toMatch(/cookie|next-action/);
  }
});

test("the policy has a new nonce each time, the same for page and browser", () => {
  const [one, two] = [ask("/cards"), ask("/cards")];
  const policy = one.headers.get("content-security-policy");
  expect(policy).toMatch(/'nonce-[A-Za-z0-9+/]{22}=='/);
  expect(policy).not.toBe(two.headers.get("content-security-policy"));
  expect(passedOn(one, "content-security-policy")).toBe(policy);
});

test("what the merchant API's door refuses is told as the API tells everything", async () => {
  const json = { "content-type": "application/json" };
  const refusals = [
    ask("/api/v1/checkouts", { ...json, "content-length": "65537" }, "POST"),
    ask("/api/v1/checkouts", json, "POST"),
    ask(
      "/api/v1/checkouts",
      { "content-type": "multipart/form-data; boundary=x", "content-length": "9" },
      "POST",
    ),
    ask("/api/v1/checkouts", json, "DELETE"),
  ];
  const told = await Promise.all(refusals.map((answer) => answer.json()));
  expect(told.map(({ status, code }) => [status, code])).toEqual([
    [413, "body-too-large"],
    [411, "length-required"],
    [415, "unsupported-media-type"],
    [405, "method-not-allowed"],
  ]);
  for (const answer of refusals) {
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  }
  expect(ask("/cards", {}, "DELETE").headers.get("content-type")).toBe("text/plain");
});

test("what a client says about path and host is overwritten", () => {
  const lies = { "x-kuroneko-path": "//evil.example", "x-forwarded-host": "evil.example" };
  const answer = ask("/cards?x=1", lies);
  expect(passedOn(answer, "x-kuroneko-path")).toBe("/cards?x=1");
  expect(passedOn(answer, "x-forwarded-host")).toBe(WALLET);
});

test("a refusal is short, goes no further, and is kept by nobody", async () => {
  const answer = ask("/cards", { host: "evil.example" });
  expect([answer.status, await answer.text()]).toEqual([421, "421\n"]);
  expect(answer.headers.get("x-middleware-next")).toBeNull();
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test("pages are framed by nobody and kept by nobody; card entry is framed by the wallet alone", () => {
  const page = ask("/cards").headers;
  expect([page.get("x-frame-options"), page.get("cache-control")]).toEqual(["DENY", "no-store"]);
  const entry = ask("/card-entry/abc", { host: CARD }).headers;
  expect(entry.get("x-frame-options")).toBeNull();
  expect(entry.get("content-security-policy")).toContain(`frame-ancestors http://${WALLET}`);
  expect(ask("/3ds/abc/out").headers.get("cross-origin-opener-policy")).toBeNull();
});
