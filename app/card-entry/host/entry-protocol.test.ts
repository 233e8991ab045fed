import { expect, test } from "vitest";
import { readFromFrame, readFromWallet } from "./entry-protocol";

const window = {} as Window;
const origin = "http://127.0.0.1:3000";
const from = "kuroneko-card-entry";
const heard = (data: unknown, given: { origin?: string; source?: Window | null } = {}) => ({
  data,
  origin,
  source: window,
  ...given,
});

test("a message counts only from exactly this window of exactly this origin", () => {
  const token = { from, is: "token", token: "ABCDEFGH12345678" };
  expect(readFromFrame(heard(token), window, origin)).toEqual(token);
  expect(readFromFrame(heard(token, { origin: "http://127.0.0.1:3001" }), window, origin)).toBeNull();
  expect(readFromFrame(heard(token, { origin: `${origin}.evil.example` }), window, origin)).toBeNull();
  expect(readFromFrame(heard(token, { source: {} as Window }), window, origin)).toBeNull();
  expect(readFromFrame(heard(token, { source: null }), null, origin)).toBeNull();
});

test.each([
  null,
  "submit",
  { is: "ready" },
  { from: "someone", is: "ready" },
  { from, is: "token", token: "short" },
  { from, is: "token", token: "<script>alert(1)</script>" },
  { from, is: "height", height: -1 },
  { from, is: "height", height: 1e9 },
  { from, is: "brand", brand: "4242424242424242" },
  { from, is: "errors", errors: [] },
  { from, is: "errors", errors: [{ field: "number", reason: "4242424242424242" }] },
])("%j is none of the frame's messages", (data) => {
  expect(readFromFrame(heard(data), window, origin)).toBeNull();
});

test("what is not in the protocol is dropped on the way, so that no value can ride along", () => {
  const data = {
    from,
    is: "errors",
    errors: [{ field: "code", reason: "code-three", value: "123" }],
    typed: "4242",
  };
  expect(JSON.stringify(readFromFrame(heard(data), window, origin))).not.toMatch(/123|4242/);
});

test("the wallet can ask for three things", () => {
  const ticket = "a".repeat(26);
  for (const order of [{ is: "submit" }, { is: "focus", field: "expiry" }, { is: "renew", ticket }]) {
    expect(readFromWallet(heard({ from, ...order }), window, origin)).toEqual({ from, ...order });
  }
  for (const order of [
    { is: "focus", field: "body" },
    { is: "renew", ticket: "../cards" },
    { is: "token" },
  ]) {
    expect(readFromWallet(heard({ from, ...order }), window, origin)).toBeNull();
  }
});
