import { type ChildProcess, spawn } from "node:child_process";
import { expect, test } from "@playwright/test";
import { freePort } from "../scripts/start/free-port.mjs";
import { db } from "./arrange";
import { everyAction } from "./every-door";
import { env, WALLET } from "./house";
import { type Knock, knock } from "./knock";
import { goodForm, makeLinkShop, sendForm } from "./link-method/form";
import { postAction } from "./post-action";

const LIVE = "https://pay.example";
let port = 0;
let web: ChildProcess;

test.describe.configure({ mode: "serial" });

/** A second web in live mode, behind one trusted proxy; the certificate would be the proxy's. */
test.beforeAll(async () => {
  port = await freePort();
  const own = {
    PORT: String(port),
    PAY_MODE: "live",
    WALLET_ORIGIN: LIVE,
    NEXTAUTH_URL: LIVE,
    CARD_ORIGIN: "https://card.example",
    GATEWAY_ORIGIN: "https://gateway.example",
    GATEWAY_URL: "https://gateway.example",
    SMTP_URL: "smtp://127.0.0.1:1",
    TRUSTED_PROXY_HOPS: "1",
    ALLOW_PRIVATE_RESULT_URLS: "",
  };
  web = spawn(process.execPath, ["scripts/web.mjs"], {
    env: { ...process.env, ...env, ...own },
    stdio: "pipe",
  });
  await new Promise<void>((ready, fail) => {
    web.stdout?.on("data", (text) => String(text).includes('"ready"') && ready());
    web.once("exit", (code) => fail(new Error(`the web ended with ${code}`)));
  });
});

test.afterAll(async () => {
  const ended = new Promise((done) => web.once("exit", done));
  web.kill("SIGTERM");
  await ended;
});

const live = (path: string, given: Knock = {}) => knock(path, { host: "pay.example", ...given, port });

test("live mode promises encryption, and its cookies are bound to it", async () => {
  const { headers } = await live("/sign-in");
  expect(headers["strict-transport-security"]).toMatch(/^max-age=\d{8}/);
  for (const cookie of headers["set-cookie"] ?? [])
    expect(cookie).toMatch(/^__Host-.*HttpOnly.*|^__Secure-/i);
  expect(String(headers["set-cookie"])).toMatch(/Secure/);
});

test("live mode has no mailbox; neither has the demo under a name that is not loopback", async () => {
  expect((await knock("/dev/mailbox")).status).toBe(200);
  expect((await live("/dev/mailbox")).status).toBe(404);
  expect((await live("/dev/mailbox", { host: "localhost" })).status).toBe(421);
});

test("who asks is the socket's address, or what the trusted proxy saw; never what the client said", async () => {
  const lie = "203.0.113.77";
  const askCode = everyAction().find(({ name }) => name.endsWith("#askCode"));
  if (!askCode) throw new Error("no action asks for a sign-in code");
  const form = () => ({ email: `${crypto.randomUUID()}@example.com`, returnTo: "/cards" });
  const direct = await postAction(askCode, [{ faults: [], typed: {} }, form()], {
    headers: { "x-forwarded-for": lie, "x-real-ip": lie, forwarded: `for=${lie}` },
  });
  expect(direct.headers["x-action-redirect"]).toMatch(/^\/sign-in\/code/);
  expect(await sourcesSeen(lie)).toBe(0);

  const seen = `198.51.100.${Math.floor(Math.random() * 250)}`;
  const behind = await postAction(askCode, [{ faults: [], typed: {} }, form()], {
    host: "pay.example",
    port,
    headers: { origin: LIVE, "x-forwarded-for": `${lie}, ${seen}` },
  });
  expect(behind.headers["x-action-redirect"]).toMatch(/^\/sign-in\/code/);
  expect(await sourcesSeen(lie)).toBe(0);
  expect(await sourcesSeen(seen)).toBe(1);
});

test("live mode takes link forms at the production address alone", async () => {
  const form = goodForm(await makeLinkShop());
  const at = { host: "pay.example", port };
  const refused = await sendForm(form, { shape: "test", ...at });
  expect(refused.headers.location).toBe("/link/cannot-open?fault=test-shape");
  const opened = await sendForm(form, { shape: "live", ...at });
  expect(opened.headers.location).toMatch(/^\/pay\//);
});

test("the two webs know different hosts", async () => {
  expect((await live("/sign-in", { host: new URL(WALLET).host })).status).toBe(421);
  expect((await knock("/sign-in", { host: "pay.example" })).status).toBe(421);
});

function sourcesSeen(address: string): Promise<number> {
  return db.limit.count({ where: { key: { endsWith: address } } });
}
