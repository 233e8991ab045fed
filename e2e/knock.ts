import { type IncomingHttpHeaders, request } from "node:http";
import { PORTS, WALLET } from "./house";

export type Knock = {
  method?: string;
  /** The raw Host header; the wallet's when not given. */
  host?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Without Content-Length. */
  chunked?: boolean;
  port?: number;
};
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

/** One bare HTTP request to the web, with nothing a browser or fetch would add, and redirects not followed. */
export function knock(path: string, given: Knock = {}): Promise<Answer> {
  const {
    method = "GET",
    host = new URL(WALLET).host,
    headers = {},
    body,
    chunked,
    port = PORTS.web,
  } = given;
  const known: Record<string, string> =
    body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const length = chunked ? { "transfer-encoding": "chunked" } : known;
  return new Promise((done, fail) => {
    const going = request(
      { host: "127.0.0.1", port, path, method, headers: { host, ...length, ...headers }, agent: false },
      (coming) => {
        const chunks: Buffer[] = [];
        coming.on("data", (chunk: Buffer) => chunks.push(chunk));
        coming.on("error", fail);
        coming.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          done({ status: coming.statusCode ?? 0, headers: coming.headers, text });
        });
      },
    );
    going.on("error", fail);
    going.end(body);
  });
}
