import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { verifySignature } from "./verify-signature";

const body = Buffer.from("trader_code=777777701");
const mac = (secret: string) => createHmac("sha256", secret).update("17.").update(body).digest("hex");

test.each([
  ["the only one", `t=17,v1=${mac("new")}`, "verified"],
  ["one of two", `t=17,v1=${mac("old")},v1=${mac("new")}`, "verified"],
  ["spaces between", `t=17, v1=${mac("new")}`, "verified"],
  ["another secret", `t=17,v1=${mac("old")}`, "wrong"],
  ["another time", `t=18,v1=${mac("new")}`, "wrong"],
  ["cut short", `t=17,v1=${mac("new").slice(2)}`, "wrong"],
  ["another scheme", `t=17,v0=${mac("new")}`, "wrong"],
  ["nonsense", "hello", "wrong"],
])("%s", (_, header, verdict) => {
  expect(verifySignature("new", [["kuroneko-signature", header]], body)).toBe(verdict);
});

test("without header or without secret it says just that", () => {
  expect(verifySignature("new", [["Host", "x"]], body)).toBe("absent");
  expect(verifySignature(null, [["Kuroneko-Signature", `t=17,v1=${mac("new")}`]], body)).toBe(
    "not-configured",
  );
});
