import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import type { DeliveryCause } from "./causes";
import { isPrivateAddress } from "./check-address";
import { lookUpShop, NameNotFound, PrivateAddress } from "./look-up-shop";

export type PostOutcome = {
  cause: DeliveryCause | null;
  status: number | null;
  /** The first 1,024 bytes, as text. */
  answer: string;
  durationMs: number;
};
type Post = { url: string; body: string; headers: Record<string, string>; allowPrivate: boolean };
export type PostTimes = { connectMs: number; totalMs: number };

const MOST_BYTES = 64 * 1024;
const KEPT_BYTES = 1024;

/**
 * Sends one result POST. Success (cause null) is HTTP 200 with body `0`, white space around it trimmed
 * (docs/protocol.md § 17). Never throws for what a shop's server does; redirects are not followed.
 */
export function postResult(
  post: Post,
  times: PostTimes = { connectMs: 5_000, totalMs: 10_000 },
): Promise<PostOutcome> {
  const started = performance.now();
  return new Promise((settle) => {
    const end: End = (cause, status = null, bytes = Buffer.alloc(0)) => {
      clearTimeout(connecting);
      clearTimeout(whole);
      request?.destroy();
      const durationMs = Math.round(performance.now() - started);
      settle({ cause, status, answer: asText(bytes.subarray(0, KEPT_BYTES)), durationMs });
    };
    let naming = isIP(hostOf(post.url)) === 0;
    const connecting = setTimeout(() => end(naming ? "dns" : "time-out"), times.connectMs);
    const whole = setTimeout(() => end("time-out"), times.totalMs);
    const request = open(post, end);
    request?.on("socket", (socket) => {
      socket.once("lookup", () => {
        naming = false;
      });
      const ready = post.url.startsWith("https:") ? "secureConnect" : "connect";
      socket.once(ready, () => clearTimeout(connecting));
    });
  });
}

type End = (cause: DeliveryCause | null, status?: number | null, bytes?: Buffer) => void;

function open(post: Post, end: End): http.ClientRequest | undefined {
  const url = new URL(post.url);
  const host = hostOf(post.url);
  if (!post.allowPrivate && isIP(host) && isPrivateAddress(host)) {
    queueMicrotask(() => end("private-address"));
    return;
  }
  const request = (url.protocol === "https:" ? https : http).request(url, {
    method: "POST",
    agent: false,
    lookup: lookUpShop(post),
    // Verified whatever NODE_TLS_REJECT_UNAUTHORIZED says.
    rejectUnauthorized: true,
    minVersion: "TLSv1.2",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(post.body),
      "user-agent": "KuronekoPay/1",
      ...post.headers,
    },
  });
  request.on("response", (response) => read(response, end));
  request.on("error", (fault) => end(causeOf(fault)));
  request.end(post.body);
  return request;
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, "");
}

function read(response: http.IncomingMessage, end: End) {
  const status = response.statusCode ?? null;
  const chunks: Buffer[] = [];
  let length = 0;
  response.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_BYTES) end("too-long", status, chunks[0]);
  });
  response.on("error", () => end("connection", status, Buffer.concat(chunks)));
  response.on("end", () => {
    const bytes = Buffer.concat(chunks);
    end(verdict(status, bytes), status, bytes);
  });
}

function verdict(status: number | null, bytes: Buffer): DeliveryCause | null {
  if (status === 200) return bytes.toString("utf8").trim() === "0" ? null : "wrong-body";
  return status && status >= 300 && status < 400 ? "redirect" : "status";
}

/** PostgreSQL keeps no NUL. */
function asText(bytes: Buffer): string {
  return bytes.toString("utf8").replaceAll("\0", "");
}

function causeOf(fault: Error & { code?: string }): DeliveryCause {
  if (fault instanceof PrivateAddress) return "private-address";
  if (fault instanceof NameNotFound) return "dns";
  if (fault.code === "ECONNREFUSED") return "refused";
  return /EPROTO|TLS|SSL|CERT|SELF_SIGNED|ALTNAME|UNABLE_TO/.test(fault.code ?? "") ? "tls" : "connection";
}
