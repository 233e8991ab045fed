import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { cleanForwardingHeaders } from "./clean-forwarding-headers.mjs";

const LIES = {
  "X-Forwarded-For": "203.0.113.9, 198.51.100.7",
  "X-Forwarded-Host": "evil.example",
  "X-Forwarded-Proto": "https",
  "X-Forwarded-Port": "443",
  "X-Real-IP": "203.0.113.9",
  Forwarded: "for=203.0.113.9",
  "X-Middleware-Subrequest": "proxy",
  Accept: "text/html",
};

/** What the request looks like after cleaning, by name and raw. */
async function seen(hops: number): Promise<{ headers: Record<string, string>; raw: string[] }> {
  const server = createServer((request, response) => {
    cleanForwardingHeaders(request, hops);
    response.end(JSON.stringify({ headers: request.headers, raw: request.rawHeaders }));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const body = await new Promise<string>((done) => {
    get({ host: "127.0.0.1", port, headers: LIES }, async (response) =>
      done((await response.toArray()).join("")),
    );
  });
  server.close();
  return JSON.parse(body);
}

test("without trusted proxies the source is the socket's address, whatever the client says", async () => {
  const { headers, raw } = await seen(0);
  expect(headers["x-forwarded-for"]).toBe("127.0.0.1");
  expect(Object.keys(headers).sort()).toEqual(["accept", "connection", "host", "x-forwarded-for"]);
  expect(raw.join(" ")).not.toMatch(/203\.0\.113|evil|x-middleware|forwarded-host/i);
});

test("behind one trusted proxy the entry one from the right is what that proxy saw", async () => {
  const { headers } = await seen(1);
  const entries = headers["x-forwarded-for"]?.split(", ") ?? [];
  expect(entries).toEqual(["203.0.113.9", "198.51.100.7", "127.0.0.1"]);
  expect(entries.at(-1 - 1)).toBe("198.51.100.7");
});
