import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { readEnvironment } from "./environment";

const demo = {
  PAY_MODE: "demo",
  DATABASE_URL: "postgresql://x",
  WALLET_ORIGIN: "http://localhost:3000",
  CARD_ORIGIN: "http://127.0.0.1:3000",
  GATEWAY_ORIGIN: "http://127.0.0.1:4000",
  GATEWAY_URL: "http://127.0.0.1:4000",
  GATEWAY_TRADER_CODE: "888888801",
  GATEWAY_ACCESS_KEY: "1234567",
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "s".repeat(32),
  SEALING_KEY: Buffer.alloc(32).toString("base64"),
};
const live = {
  ...demo,
  PAY_MODE: "live",
  WALLET_ORIGIN: "https://pay.example.com",
  CARD_ORIGIN: "https://card.example.com",
  GATEWAY_ORIGIN: "https://gateway.example.com",
  GATEWAY_URL: "https://gateway.example.com",
  NEXTAUTH_URL: "https://pay.example.com",
  SMTP_URL: "smtp://mail.example.com",
};

test("the demo's and a live installation's settings are taken", () => {
  expect(readEnvironment(demo).LIMIT_REGISTRATIONS_HOUR).toBe(5);
  expect(readEnvironment({ ...live, ALLOW_PRIVATE_RESULT_URLS: "false" }).PAY_MODE).toBe("live");
});

test("the demo may tell wallet and card origin apart by their ports, and may post to this machine", () => {
  const ports = { CARD_ORIGIN: "http://localhost:3001", ALLOW_PRIVATE_RESULT_URLS: "true" };
  expect(readEnvironment({ ...demo, ...ports }).CARD_ORIGIN).toBe("http://localhost:3001");
  expect(faultOf({ ...demo, CARD_ORIGIN: demo.WALLET_ORIGIN })).toContain("CARD_ORIGIN");
});

test("every fault is named at once, and no value is shown", () => {
  const broken = { ...demo, SEALING_KEY: "c2hvcnQ=", GATEWAY_ACCESS_KEY: "abc", WALLET_ORIGIN: "localhost" };
  const message = faultOf(broken);
  for (const name of ["SEALING_KEY", "GATEWAY_ACCESS_KEY", "WALLET_ORIGIN"]) expect(message).toContain(name);
  expect(message).not.toContain("c2hvcnQ=");
});

test("what is no address at all is named in live mode too", () => {
  for (const name of ["WALLET_ORIGIN", "CARD_ORIGIN", "GATEWAY_URL"])
    expect(faultOf({ ...live, [name]: "nope" })).toContain(`  ${name}: must be an origin`);
});

test.each([
  ["WALLET_ORIGIN", { WALLET_ORIGIN: "http://pay.example.com" }],
  ["GATEWAY_URL", { GATEWAY_URL: "https://127.0.0.1" }],
  ["SMTP_URL", { SMTP_URL: "" }],
  ["CARD_ORIGIN", { CARD_ORIGIN: "https://pay.example.com" }],
  ["CARD_ORIGIN", { CARD_ORIGIN: "https://pay.example.com:8443" }],
  ["ALLOW_PRIVATE_RESULT_URLS", { ALLOW_PRIVATE_RESULT_URLS: "true" }],
  ["NEXTAUTH_SECRET", { NEXTAUTH_SECRET: undefined }],
])("live mode refuses a faulty %s", (name, change) => {
  expect(faultOf({ ...live, ...change })).toContain(name);
});

test(".env.example works as it is", () => {
  expect(readEnvironment({ ...demo, ...parseEnv(readFileSync(".env.example", "utf8")) }).PAY_MODE).toBe(
    "demo",
  );
});

function faultOf(source: Record<string, string | undefined>): string {
  try {
    readEnvironment(source);
  } catch (fault) {
    return fault instanceof Error ? fault.message : "";
  }
  return "";
}
