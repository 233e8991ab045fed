import { expect, test } from "@playwright/test";
import { makeBuyer } from "@/prisma/factories";
import { db, sessionCookie } from "./arrange";

import { openTicket } from "./arrange-card";
import { everyPath, fill } from "./every-door";
import { CARD_ORIGIN, SANDBOX, WALLET } from "./house";
import { type Answer, knock } from "./knock";

const card = { host: new URL(CARD_ORIGIN).host };
const pages = everyPath()
  .filter(
    (path) =>
      !/^\/(api|icon\.svg|card-entry|test_gateway|link\/\[shape\]|(3ds|carrier)\/\[\w+\]\/(out|back))(\/|$)/.test(
        path,
      ),
  )
  .map((path) => fill(path));

test("every page of the wallet: nothing but its own scripts by nonce, frames of the card origin only", async () => {
  const buyer = await makeBuyer(db);
  const cookie = await sessionCookie(buyer.id);
  for (const path of pages) {
    const answers = [await knock(path), await knock(path, { headers: { cookie } })];
    const nonces = answers.map((answer) => expectNonces(answer, path));
    expect(nonces[0], path).not.toBe(nonces[1]);
    for (const answer of answers) {
      const policy = policyOf(answer);
      expect(policy, path).toMatchObject({
        "default-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "frame-src": CARD_ORIGIN,
        "connect-src": "'self'",
      });
      expect(policy["script-src"]).toMatch(/^'nonce-[^' ]+' 'strict-dynamic'$/);
      expectNothingUnsafe(policy);
      expectGuards(answer, "DENY");
    }
  }
});

test("card entry: framed by the wallet only, and the gateway is the only neighbour it may load or ask", async () => {
  const { ticket } = await openTicket(await makeBuyer(db));
  const first = await knock(`/card-entry/${ticket}`, card);
  expect(first.status).toBe(200);
  const nonce = expectNonces(first, "card entry");
  expect(expectNonces(await knock(`/card-entry/${ticket}`, card), "card entry")).not.toBe(nonce);
  for (const answer of [first, await knock("/card-entry/unknown", card)]) {
    const policy = policyOf(answer);
    expect(policy).toMatchObject({
      "default-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "frame-ancestors": WALLET,
      "connect-src": `'self' ${SANDBOX}`,
    });
    expect(policy["frame-src"]).toBeUndefined();
    expect(policy["script-src"]).toMatch(new RegExp(`^'self' 'nonce-[^' ]+' ${SANDBOX}$`));
    expectNothingUnsafe(policy);
    expectGuards(answer, undefined);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  }
});

test("what is no page may load nothing at all", async () => {
  const refused = [
    await knock("/", { host: "evil.example" }),
    await knock("/sign-in", { method: "POST", body: "a=b" }),
    await knock("/sign-in", card),
  ];
  const machines = await Promise.all(
    ["/api/health", "/api/auth/session", "/api/v1/checkouts/x", "/icon.svg"].map((path) => knock(path)),
  );
  for (const answer of [...refused, ...machines]) {
    expect(policyOf(answer)).toEqual({ "default-src": "'none'", "frame-ancestors": "'none'" });
    expectGuards(answer, "DENY");
  }
});

test("the card company's document is an origin of its own", async () => {
  const buyer = await makeBuyer(db);
  const answer = await knock("/3ds/unknown/out", { headers: { cookie: await sessionCookie(buyer.id) } });
  expect(policyOf(answer)).toEqual({
    sandbox: "allow-forms allow-scripts",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
  });
});

/** Every script of the page carries the nonce of its policy, which is returned. */
function expectNonces(answer: Answer, path: string): string {
  const nonce = /'nonce-([^']+)'/.exec(String(answer.headers["content-security-policy"]))?.[1] ?? "";
  expect(Buffer.from(nonce, "base64").length, path).toBe(16);
  const scripts = answer.text.match(/<script\b[^>]*>/g) ?? [];
  for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`);
  expect(answer.text, path).not.toMatch(/<[^>]+\s(?:style|on\w+)=["']/);
  return nonce;
}

function policyOf({ headers }: Answer): Record<string, string> {
  const rules = String(headers["content-security-policy"]).split("; ");
  return Object.fromEntries(rules.map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1).join(" ")]));
}

function expectNothingUnsafe(policy: Record<string, string>) {
  const all = Object.values(policy).join(" ");
  expect(all).not.toMatch(/unsafe|\*|blob:/);
  expect(policy["script-src"]).not.toContain("data:");
}

function expectGuards({ headers }: Answer, frames: string | undefined) {
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toMatch(/^(same-origin|no-referrer)$/);
  expect(headers["permissions-policy"]).toContain("camera=()");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["x-frame-options"]).toBe(frames);
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers["access-control-allow-origin"]).toBeUndefined();
}
