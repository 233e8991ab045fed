import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Listener {
  port: number;
  close(): Promise<void>;
}

export async function listen(host: string, port: number, log: Logger, handle: Handle): Promise<Listener> {
  const server = createServer((request, response) => {
    handle(request, response).catch((error: Error) => {
      // A caller that went away in the middle is its own affair; anything else is a bug and must be seen.
      if (request.complete) log.error({ name: error.name, stack: error.stack }, "request failed");
      response.destroy();
    });
  });
  // Longer than callers keep an idle connection, so that it is theirs to close.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, done);
  });
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) };
}

/** Connections still open do not keep the process alive. */
function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}
