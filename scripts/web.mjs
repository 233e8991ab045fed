// The web process: a small http server around Next's request handler, so that the source address can be believed.
import { createServer } from "node:http";
import { resolve } from "node:path";
import next from "next";
import { cleanForwardingHeaders } from "./web/clean-forwarding-headers.mjs";
import { closeGracefully } from "./web/close-gracefully.mjs";

const port = Number(process.env.PORT ?? 3000);
const addresses = process.env.BIND ? [process.env.BIND] : ["127.0.0.1", "::1"];
const hops = Number(process.env.TRUSTED_PROXY_HOPS || 0);

// After a server action Next asks itself for the next page; without these it would ask whatever listens on port 3000.
const itself = { hostname: process.env.BIND ?? "localhost", port };
const app = next({ dev: false, dir: resolve(import.meta.dirname, ".."), ...itself });
await app.prepare();
const handle = app.getRequestHandler();

const servers = await Promise.all(addresses.map(listen)).then((all) =>
  all.filter((server) => server !== undefined),
);
console.log(JSON.stringify({ level: 30, time: Date.now(), msg: "ready", port, addresses }));
for (const signal of /** @type {const} */ (["SIGTERM", "SIGINT"])) process.once(signal, stop);

/** @param {string} address @returns {Promise<import("node:http").Server | undefined>} */
function listen(address) {
  const server = createServer({ requestTimeout: 60_000 }, answer);
  return new Promise((done, fail) => {
    server.once("error", (error) => {
      // A machine without IPv6 is served on 127.0.0.1 alone.
      if (address === "::1" && /EADDRNOTAVAIL|EAFNOSUPPORT/.test(error.message)) done(undefined);
      else fail(error);
    });
    server.listen(port, address, () => done(server));
  });
}

/** @type {import("node:http").RequestListener} */
function answer(request, response) {
  // An absolute address in the request line would name a host that nobody has checked.
  if (!request.url?.startsWith("/")) {
    response.writeHead(400).end();
    return;
  }
  cleanForwardingHeaders(request, hops);
  void handle(request, response);
}

async function stop() {
  await Promise.all(servers.map((server) => closeGracefully(server, 5_000)));
  process.exit(0);
}
