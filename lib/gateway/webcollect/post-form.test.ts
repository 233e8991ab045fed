import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createSocketServer } from "node:net";
import { afterEach, expect, it } from "vitest";
import { postForm } from "./post-form";

const limits = { connectMs: 1_000, totalMs: 300 };
let server: Server | ReturnType<typeof createSocketServer> | undefined;
let hangUp = () => {};

afterEach(() => {
  hangUp();
  server?.close();
});

async function serve(answer: RequestListener): Promise<string> {
  const started = createServer(answer);
  hangUp = () => started.closeAllConnections();
  return listen(started);
}

async function listen(started: NonNullable<typeof server>): Promise<string> {
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/x`;
}

it("sends a form in UTF-8 with plus for spaces, and reads the body", async () => {
  const url = await serve((request, response) => {
    let got = `${request.method} ${request.headers["content-type"]} `;
    request.on("data", (part) => {
      got += part;
    });
    request.on("end", () => response.end(got));
  });
  expect(await postForm(url, { a: "TARO YAMADA", b: "山" }, limits)).toEqual({
    is: "body",
    text: "POST application/x-www-form-urlencoded a=TARO+YAMADA&b=%E5%B1%B1",
  });
});

it("does not know when the answer is held back", async () => {
  const url = await serve(() => {});
  expect(await postForm(url, {}, limits)).toEqual({ is: "none", cause: "time-out" });
});

it("does not know when the answer stops in the middle", async () => {
  const url = await serve((_request, response) => {
    response.writeHead(200, { "Content-Length": "100" });
    response.write("<return>");
  });
  expect(await postForm(url, {}, limits)).toEqual({ is: "none", cause: "time-out" });
});

it("does not know when the line is cut", async () => {
  const url = await serve((request) => request.socket.destroy());
  expect(await postForm(url, {}, limits)).toEqual({ is: "none", cause: "connection" });
});

it("does not know when nobody listens", async () => {
  const url = await serve(() => {});
  await new Promise((resolve) => server?.close(resolve));
  expect(await postForm(url, {}, limits)).toEqual({ is: "none", cause: "connection" });
});

it("takes no status but 200, and follows no redirect", async () => {
  for (const status of [204, 302, 500, 503]) {
    const url = await serve((_request, response) =>
      response.writeHead(status, { Location: "/y" }).end("<return/>"),
    );
    expect(await postForm(url, {}, limits)).toEqual({ is: "none", cause: "http-status" });
    hangUp();
    server?.close();
  }
});

it("reads no more than 256 KB", async () => {
  const url = await serve((_request, response) => response.end("x".repeat(256 * 1024 + 1)));
  expect(await postForm(url, {}, { ...limits, totalMs: 5_000 })).toEqual({ is: "none", cause: "unreadable" });
});

it("gives up a connection that never comes about, long before the whole time", async () => {
  // A server that accepts and says nothing: the TLS handshake never ends.
  const url = await listen(createSocketServer(() => {}));
  const started = performance.now();
  const posted = await postForm(url.replace("http:", "https:"), {}, { connectMs: 60, totalMs: 5_000 });
  expect(posted).toEqual({ is: "none", cause: "connection" });
  expect(performance.now() - started).toBeLessThan(2_000);
});
