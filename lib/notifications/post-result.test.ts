import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { CERTIFICATE, KEY } from "@/lib/gateway/webcollect/untrusted-certificate";
import { postResult } from "./post-result";

const servers: http.Server[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function shop(answer: http.RequestListener): Promise<string> {
  const server = http.createServer(answer);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/results`;
}

const post = (url: string, allowPrivate = true) =>
  postResult(
    { url, body: "order_no=1", headers: { "Kuroneko-Attempt": "1" }, allowPrivate },
    { connectMs: 150, totalMs: 300 },
  );

test.each([
  [200, "0", null],
  [200, " 0\r\n", null],
  [200, "1", "wrong-body"],
  [200, "", "wrong-body"],
  [201, "0", "status"],
  [302, "0", "redirect"],
  [500, "0", "status"],
])("HTTP %i with body %j is %j", async (status, body, cause) => {
  const url = await shop((_request, response) =>
    response.writeHead(status, { location: "/elsewhere" }).end(body),
  );
  expect(await post(url)).toMatchObject({ cause, status, answer: body });
});

test("the shop gets the body and the headers as they are", async () => {
  let got = "";
  const url = await shop((request, response) => {
    request.on("data", (chunk) => {
      const { "content-type": type, "kuroneko-attempt": attempt } = request.headers;
      got = [type, attempt, chunk].join(" ");
    });
    request.on("end", () => response.end("0"));
  });
  await post(url);
  expect(got).toBe("application/x-www-form-urlencoded 1 order_no=1");
});

test("a silent shop is given up after the whole time", async () => {
  expect(await post(await shop(() => undefined))).toMatchObject({ cause: "time-out", status: null });
});

test("no more than 64 KB are read", async () => {
  const url = await shop((_request, response) => response.end("0".repeat(200_000)));
  expect((await post(url)).cause).toBe("too-long");
});

test("a closed port is refused, an unknown name is dns, a hang-up is a connection", async () => {
  expect((await post("http://127.0.0.1:1/results")).cause).toBe("refused");
  expect((await post("http://shop.invalid/results")).cause).toBe("dns");
  expect((await post(await shop((request) => request.socket.destroy()))).cause).toBe("connection");
});

test.each(["1", "0"])(
  "a certificate nobody vouches for is tls, and the shop gets nothing, NODE_TLS_REJECT_UNAUTHORIZED=%s",
  async (reject) => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", reject);
    let heard = 0;
    const server = https.createServer({ key: KEY, cert: CERTIFICATE }, (_request, response) => {
      heard += 1;
      response.end("0");
    });
    servers.push(server);
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.address() as AddressInfo;
    const times = { connectMs: 2_000, totalMs: 4_000 };
    const url = `https://127.0.0.1:${port}/results`;
    expect(await postResult({ url, body: "a=1", headers: {}, allowPrivate: true }, times)).toMatchObject({
      cause: "tls",
      status: null,
    });
    expect(heard).toBe(0);
  },
);

test("of a long answer the first 1,024 bytes are kept, without what the database cannot keep", async () => {
  const url = await shop((_request, response) => response.end(`\0${"あ".repeat(1_000)}`));
  const { answer } = await post(url);
  expect(answer.startsWith("ああ")).toBe(true);
  expect(Buffer.byteLength(answer)).toBeLessThanOrEqual(1_026);
});

test.each([
  "http://127.0.0.1:9/",
  "http://[::1]:9/",
  "http://localhost:9/",
  "http://10.1.2.3/",
  "http://[::ffff:10.0.0.1]/",
])("%s is private and refused without a connection", async (url) => {
  expect((await post(url, false)).cause).toBe("private-address");
});
