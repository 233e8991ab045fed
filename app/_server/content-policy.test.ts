import { expect, test } from "vitest";
import { contentPolicy } from "./content-policy";

const origins = {
  wallet: "https://pay.example",
  card: "https://card.example",
  gateway: "https://gw.example",
};

function read(policy: Parameters<typeof contentPolicy>[0]) {
  const rules = contentPolicy(policy, "N0NCE", origins).split("; ");
  return Object.fromEntries(rules.map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1).join(" ")]));
}

test("a page: scripts by nonce only, framed by nobody, no third origin but the card's frame", () => {
  expect(read("page")).toMatchObject({
    "default-src": "'none'",
    "script-src": "'nonce-N0NCE' 'strict-dynamic'",
    "frame-ancestors": "'none'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-src": "https://card.example",
  });
  const named = contentPolicy("page", "N", origins).match(/https:\S+?(?=[ ;]|$)/g);
  expect(named).toEqual(["https://card.example"]);
});

test("card entry: framed by the wallet, talks to the gateway, and its form goes nowhere", () => {
  expect(read("card-entry")).toMatchObject({
    "frame-ancestors": "https://pay.example",
    "script-src": "'self' 'nonce-N0NCE' https://gw.example",
    "connect-src": "'self' https://gw.example",
    "form-action": "'none'",
  });
});

test("the card company's document is sandboxed, without our origin", () => {
  expect(read("sandboxed").sandbox).toBe("allow-forms allow-scripts");
});

test.each(["page", "card-entry", "sandboxed", "nothing"] as const)("%s allows nothing unsafe", (policy) => {
  expect(contentPolicy(policy, "N", origins)).not.toMatch(/unsafe|allow-same-origin|\*/);
});
