import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { closeGracefully } from "./close-gracefully.mjs";

async function serveHeld() {
  let held: (response: ServerResponse) => void = () => {};
  const inFlight = new Promise<ServerResponse>((done) => {
    held = done;
  });
  const server = createServer((_request, response) => held(response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { server, inFlight, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("what is in flight is answered; what comes later is refused", async () => {
  const { server, inFlight, url } = await serveHeld();
  const answer = fetch(url);
  const response = await inFlight;
  const closed = closeGracefully(server, 5_000);
  await expect(fetch(url)).rejects.toThrow();
  response.end("paid");
  expect(await (await answer).text()).toBe("paid");
  await closed;
});

test("patience has an end", async () => {
  const { server, inFlight, url } = await serveHeld();
  const answer = fetch(url).catch(() => "cut off");
  await inFlight;
  await closeGracefully(server, 20);
  expect(await answer).toBe("cut off");
});
