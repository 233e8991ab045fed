import { createServer as createPlain } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it, vi } from "vitest";
import { postForm } from "./post-form";
import { CERTIFICATE, KEY } from "./untrusted-certificate";

const limits = { connectMs: 2_000, totalMs: 2_000 };
let server: Server | ReturnType<typeof createPlain> | undefined;
afterEach(() => {
  vi.unstubAllEnvs();
  server?.closeAllConnections();
  server?.close();
});

async function listen(started: NonNullable<typeof server>): Promise<string> {
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(started.address() as AddressInfo).port}/x`;
}

it.each(["1", "0"])(
  "sends nothing to a gateway whose certificate nobody vouches for, NODE_TLS_REJECT_UNAUTHORIZED=%s",
  async (reject) => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", reject);
    let heard = 0;
    const address = await listen(
      createServer({ key: KEY, cert: CERTIFICATE }, (_request, response) => {
        heard += 1;
        response.end("<return/>");
      }),
    );
    expect(await postForm(`https://${address}`, { a: "1" }, limits)).toEqual({
      is: "none",
      cause: "connection",
    });
    expect(heard).toBe(0);
  },
);

it("uses a connection again", async () => {
  let connections = 0;
  const started = createPlain((_request, response) => response.end("ok"));
  started.on("connection", () => {
    connections += 1;
  });
  const address = await listen(started);
  for (let n = 0; n < 3; n += 1)
    expect(await postForm(`http://${address}`, {}, limits)).toEqual({ is: "body", text: "ok" });
  expect(connections).toBe(1);
});
