import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CATALOGUE } from "@/sandbox/functions/catalogue";
import { chargeForm, type Form, memberForm, TRADER } from "@/sandbox/testing/gateway-client";
import { residentMegabytes } from "@/sandbox/testing/process-cost";
import { proofSize } from "@/sandbox/testing/proof-size";
import { sandboxProcess } from "@/sandbox/testing/sandbox-process";

const RUNS = proofSize(1_000, 10_000);
let folder = "";
let sandbox: Awaited<ReturnType<typeof sandboxProcess>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fuzz-"));
  sandbox = await sandboxProcess(folder);
});
afterAll(async () => {
  await sandbox.stop("SIGTERM");
  await rm(folder, { recursive: true, force: true });
});

const FIELDS = {
  ...chargeForm("FUZZ"),
  ...memberForm(),
  auth_div: "0",
  option_service_div: "01",
  card_no: "4999140000000017",
  card_owner: "TARO YAMADA",
  card_exp: "1239",
  security_code: "123",
  card_key: "1",
  last_credit_date: "20191021140500",
  token: "0123456789abcdef",
  scheduled_shipping_date: "20391231",
  new_price: "1",
  slip_no: "1",
  delivery_service_code: "99",
  carrier_code: "52",
  return_url_success: "https://wallet.example/pay/ok",
  return_url_failure: "https://wallet.example/pay/ng",
  return_url_res: "https://127.0.0.1:9/result",
  auth_password: "0123456789abcdef0123456789abcdef",
  three_d_token: "0123456789abcdef0123456789abcdef",
};

const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom(
    "\u0000",
    "%00",
    "]]>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
    "&e;",
    "％",
  ),
  fc.constantFrom("A".repeat(70_000), "1e9", "-1", "NaN", "__proto__", "constructor", "\ud800", "ﾔﾏﾀﾞ"),
  fc.integer().map(String),
);

/** A good-looking request with some fields spoilt, repeated, left out or invented. */
const spoilt = fc
  .record({
    spoil: fc.dictionary(fc.constantFrom(...Object.keys(FIELDS), "reserve_1"), nasty, { maxKeys: 4 }),
    invent: fc.dictionary(fc.string({ maxLength: 20 }), nasty, { maxKeys: 3 }),
    twice: fc.boolean(),
  })
  .map(({ spoil, invent, twice }) => {
    const form = encode({ ...FIELDS, ...invent, ...spoil });
    return Buffer.from(twice ? `${form}&${form}` : form);
  });
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const request = fc.record({
  path: fc.constantFrom(...CATALOGUE.keys(), "nothing", "../health", "%00", "constructor", "__proto__"),
  named: fc.boolean(),
  body: fc.oneof({ weight: 4, arbitrary: spoilt }, { weight: 1, arbitrary: bytes }),
  type: fc.constantFrom("application/x-www-form-urlencoded", "text/plain", "multipart/form-data", ""),
});

/** encodeURIComponent throws on half a surrogate pair. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

function encode(form: Form): string {
  return Object.entries(form)
    .map(
      ([name, value]) => `${encodeURIComponent(wellFormed(name))}=${encodeURIComponent(wellFormed(value))}`,
    )
    .join("&");
}

test(`${RUNS} malformed requests: HTTP 200 with a code each, no crash, under 20 MB more`, async () => {
  const send = async ({
    path,
    named,
    body,
    type,
  }: typeof request extends fc.Arbitrary<infer T> ? T : never) => {
    const div = CATALOGUE.get(path)?.[0] ?? "A08";
    const head = named ? `function_div=${div}&trader_code=${TRADER}&` : "";
    const response = await fetch(`${sandbox.url}/test_gateway/${path}.api`, {
      method: "POST",
      headers: type ? { "Content-Type": type } : {},
      body: Buffer.concat([Buffer.from(head), body]),
    });
    const text = await response.text();
    // "../health" is another page by the time it is sent.
    if (path === "../health") return;
    expect(response.status).toBe(200);
    expect(text).toMatch(
      /<returnCode>[01]<\/returnCode><errorCode>([A-Z]\d{9})?<\/errorCode>|"errorCode":"[A-Z]\d{9}"|"token"/,
    );
    expect(text).not.toContain("Z019999999");
  };
  await fc.assert(fc.asyncProperty(request, send), { numRuns: 300 });
  const before = residentMegabytes(sandbox.pid);
  await fc.assert(fc.asyncProperty(request, send), { numRuns: RUNS });
  const grown = residentMegabytes(sandbox.pid) - before;
  console.info(`${RUNS} requests, ${grown.toFixed(1)} MB more`);
  expect(grown).toBeLessThan(20);
}, 600_000);
