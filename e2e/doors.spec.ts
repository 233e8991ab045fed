import { expect, test } from "@playwright/test";
import { everyAction, everyPath, fill, isWire } from "./every-door";
import { CARD_ORIGIN, WALLET } from "./house";
import { knock } from "./knock";

const card = { host: new URL(CARD_ORIGIN).host };
const paths = everyPath().map((path) => fill(path));
const actions = everyAction().map((action) => ({ ...action, page: fill(action.page) }));
const FORM = { "content-type": "application/x-www-form-urlencoded" };
/** Cross-site POSTs are their purpose; they know no cookie and no action. */
const fromAnywhere = (path: string) =>
  isWire(path) ||
  /^\/((3ds|carrier)\/[^/]+\/back|api\/gateway\/|api\/v1(\/|$)|api\/(health|metrics)$)/.test(path);
const onlyRead = (path: string) =>
  /^\/(icon\.svg|favicon\.ico|(3ds|carrier)\/[^/]+\/out|card-entry\/|link\/)/.test(path);
const forms = paths.filter((path) => !fromAnywhere(path) && !onlyRead(path));

test("there are doors to knock at", () => {
  expect(paths.length).toBeGreaterThan(10);
  expect(forms).toContain("/sign-in");
  expect(actions.length).toBeGreaterThan(5);
});

test("an unknown Host is 421 at every door, whatever else is said of it", async () => {
  const { host } = new URL(WALLET);
  const strangers = [
    "evil.example",
    "localhost",
    `${host}.evil.example`,
    `evil.example:${host.split(":")[1]}`,
  ];
  for (const path of [...paths, "/_next/static/x.js"]) {
    for (const stranger of strangers) {
      const headers = { "x-forwarded-host": host, forwarded: `host=${host}` };
      const answer = await knock(path, { host: stranger, headers });
      expect(answer.status, `${stranger} ${path}`).toBe(421);
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
  }
});

test("the card origin reads card entry and files, and nothing else", async () => {
  for (const path of paths) {
    const { status, headers } = await knock(path, card);
    if (path.startsWith("/card-entry/") || path === "/icon.svg") expect(status, path).not.toBe(421);
    else expect(status, path).toBe(404);
    expect(headers["set-cookie"], path).toBeUndefined();
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const body = method === "POST" ? "a=b" : undefined;
      const refused = await knock(path, { ...card, method, body, headers: { origin: CARD_ORIGIN } });
      expect(refused.status, `${method} ${path}`).toBe(405);
      expect(refused.headers["set-cookie"]).toBeUndefined();
    }
  }
});

test("the card origin runs no server action", async () => {
  for (const { id, name, page } of actions) {
    for (const path of ["/card-entry/unknown", "/", page, "/icon.svg"]) {
      for (const origin of [CARD_ORIGIN, WALLET]) {
        const headers = { origin, "next-action": id, "content-type": "text/plain;charset=UTF-8" };
        const answer = await knock(path, { ...card, method: "POST", headers, body: "[]" });
        expect(answer.status, `${name} at ${path}`).toBe(405);
      }
    }
  }
});

test("card entry has no second address on the wallet's origin", async () => {
  expect((await knock("/card-entry/unknown")).status).toBe(404);
});

const FOREIGN: Record<string, Record<string, string>> = {
  "no Origin": {},
  "Origin null": { origin: "null" },
  "a foreign Origin": { origin: "https://evil.example" },
  "the card origin": { origin: CARD_ORIGIN },
  "our host on another port": { origin: "http://localhost:1" },
  "a foreign Origin with a forwarded host to match": {
    origin: "https://evil.example",
    "x-forwarded-host": "evil.example",
    forwarded: "host=evil.example",
  },
};

for (const [who, headers] of Object.entries(FOREIGN)) {
  test(`a POST with ${who} is refused by every page and every action`, async () => {
    for (const path of forms) {
      const { status } = await knock(path, { method: "POST", headers: { ...FORM, ...headers }, body: "a=b" });
      expect(status, path).toBe(403);
    }
    for (const { id, name, page } of actions) {
      const answer = await knock(page, {
        method: "POST",
        headers: { "next-action": id, ...headers },
        body: "[]",
      });
      expect(answer.status, name).toBe(403);
    }
  });
}

test("a door for cross-site POSTs runs no server action, by header or by form", async () => {
  for (const path of paths.filter(fromAnywhere)) {
    for (const { id, name } of actions) {
      const byHeader = { "next-action": id, "content-type": "text/plain;charset=UTF-8" };
      const answer = await knock(path, { method: "POST", headers: byHeader, body: "[]" });
      if (isWire(path)) expect(answer.text, `${name} at ${path}`).toContain("<errorCode>Z012000002<");
      else expect(answer.status, `${name} at ${path}`).toBeGreaterThanOrEqual(303);
      expect(answer.headers["set-cookie"]).toBeUndefined();
      const form = new Response(formOf(`$ACTION_ID_${id}`));
      const type = { "content-type": form.headers.get("content-type") ?? "" };
      const byForm = await knock(path, { method: "POST", headers: type, body: await form.text() });
      expect([405, 415], `${name} at ${path}`).toContain(byForm.status);
    }
  }
});

test("a POST without Content-Length is 411, one too large 413, at every door that takes POSTs", async () => {
  const KB = 1024;
  for (const path of paths.filter((one) => !onlyRead(one) && !/^\/api\/(health|metrics)$/.test(one))) {
    const headers = { origin: WALLET, "content-type": "text/plain" };
    const chunked = await knock(path, { method: "POST", headers, body: "a=b", chunked: true });
    expect(chunked.status, path).toBe(411);
    const limit = /^\/(api\/(auth|language)|dev)(\/|$)/.test(path)
      ? 4 * KB
      : fromAnywhere(path)
        ? 64 * KB
        : 100 * KB;
    const large = await knock(path, { method: "POST", headers, body: "a".repeat(limit + 1) });
    expect(large.status, path).toBe(413);
    const fits = await knock(path, { method: "POST", headers, body: "a".repeat(limit) });
    expect([411, 413], `${path} ${limit}`).not.toContain(fits.status);
  }
});

test("only the methods of the table", async () => {
  for (const path of paths.filter((one) => !isWire(one))) {
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const { status } = await knock(path, { method, headers: { origin: WALLET } });
      expect(status, `${method} ${path}`).toBe(/^\/(card-entry\/|link\/unknown)/.test(path) ? 404 : 405);
    }
  }
});

test("/api/auth answers session, csrf and signout only", async () => {
  for (const open of ["session", "csrf"]) expect((await knock(`/api/auth/${open}`)).status).toBe(200);
  const others = [
    "signin",
    "signin/email",
    "callback/email",
    "callback/credentials",
    "providers",
    "error",
    "_log",
    "verify-request",
  ];
  for (const path of [...others, "session/x", "csrf/x", "signout", "SESSION"]) {
    expect((await knock(`/api/auth/${path}`)).status, path).toBe(404);
    if (path === "signout") continue;
    const headers = { origin: WALLET, ...FORM };
    const posted = await knock(`/api/auth/${path}`, {
      method: "POST",
      headers,
      body: "email=a%40example.com",
    });
    expect(posted.status, path).toBe(404);
  }
});

function formOf(name: string): FormData {
  const form = new FormData();
  form.append(name, "");
  return form;
}
