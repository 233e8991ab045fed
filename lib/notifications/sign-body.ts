import { createHmac } from "node:crypto";

/**
 * The header value `t=<unix seconds>,v1=<hex>[,v1=<hex>]`: one HMAC-SHA256 of `<t>.<body>` per live secret,
 * so that a shop can change its secret without losing a result.
 */
export function signBody(body: string, secrets: string[], at: Date): string {
  const time = Math.floor(at.getTime() / 1000);
  const marks = secrets.map((secret) => createHmac("sha256", secret).update(`${time}.${body}`).digest("hex"));
  return [`t=${time}`, ...marks.map((mark) => `v1=${mark}`)].join(",");
}
