import { createHmac, timingSafeEqual } from "node:crypto";
import type { Receipt, Signature } from "../ledger/entries";

/**
 * `Kuroneko-Signature: t=<unix>,v1=<hex>`, where v1 is HMAC-SHA256 of "<t>.<raw body>". Several v1
 * stand there while the wallet changes its secret. Age is not judged: a redelivery may be old.
 */
export function verifySignature(secret: string | null, headers: Receipt["headers"], body: Buffer): Signature {
  if (secret === null) return "not-configured";
  const header = headers.find(([name]) => name.toLowerCase() === "kuroneko-signature")?.[1];
  if (header === undefined) return "absent";
  const parts = header.split(",").map((part) => part.trim().split("="));
  const time = parts.find(([key]) => key === "t")?.[1] ?? "";
  const expected = createHmac("sha256", secret).update(`${time}.`).update(body).digest();
  const given = parts.filter(([key]) => key === "v1").map(([, value]) => Buffer.from(value ?? "", "hex"));
  return given.some((mac) => mac.length === expected.length && timingSafeEqual(mac, expected))
    ? "verified"
    : "wrong";
}
