import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { isPrivateAddress, lookupPublicOnly, PrivateAddress } from "./check-address";

export type DeliveryCause =
  | "dns"
  | "refused"
  | "tls"
  | "time-out"
  | "connection"
  | "redirect"
  | "status"
  | "wrong-body"
  | "too-long"
  | "private-address";
export type PostOutcome = {
  cause: DeliveryCause | null;
  status: number | null;
  answer: string;
  durationMs: number;
};
type Post = { url: string; body: string; headers: Record<string, string>; allowPrivate: boolean };
type Times = { connectMs: number; totalMs: number };

const MOST_BYTES = 64 * 1024;

/**
 * Sends one result POST. Success (cause null) is HTTP 200 with body `0`, white space around it trimmed
 * (docs/protocol.md § 17). Never throws for what a shop's server does; redirects are not followed.
 */
export function postResult(
  post: Post,
  times: Times = { connectMs: 5_000, totalMs: 10_000 },
): Promise<PostOutcome> {
  const started = performance.now();
  return new Promise((settle) => {
    const end = (cause: DeliveryCause | null, status: number | null = null, answer = "") => {
      clearTimeout(connecting);
      clearTimeout(whole);
      request?.destroy();
      settle({ cause, status, answer, durationMs: Math.round(performance.now() - started) });
    };
    const connecting = setTimeout(() => end("time-out"), times.connectMs);
    const whole = setTimeout(() => end("time-out"), times.totalMs);
    const request = open(post, end);
    request?.on("socket", (socket) => {
      const ready = post.url.startsWith("https:") ? "secureConnect" : "connect";
      socket.once(ready, () => clearTimeout(connecting));
    });
  });
}

type End = (cause: DeliveryCause | null, status?: number | null, answer?: string) => void;

function open(post: Post, end: End): http.ClientRequest | undefined {
  const url = new URL(post.url);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!post.allowPrivate && isIP(host) && isPrivateAddress(host)) {
    queueMicrotask(() => end("private-address"));
    return;
  }
  const request = (url.protocol === "https:" ? https : http).request(url, {
    method: "POST",
    agent: false,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(post.body),
      "user-agent": "KuronekoPay/1",
      ...post.headers,
    },
    ...(post.allowPrivate ? {} : { lookup: lookupPublicOnly }),
  });
  request.on("response", (response) => read(response, end));
  request.on("error", (fault) => end(causeOf(fault)));
  request.end(post.body);
  return request;
}

function read(response: http.IncomingMessage, end: End) {
  const status = response.statusCode ?? null;
  const chunks: Buffer[] = [];
  let length = 0;
  response.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_BYTES) end("too-long", status, Buffer.concat(chunks).toString("utf8"));
  });
  response.on("error", () => end("connection", status));
  response.on("end", () => {
    const answer = Buffer.concat(chunks).toString("utf8");
    end(verdict(status, answer), status, answer);
  });
}

function verdict(status: number | null, answer: string): DeliveryCause | null {
  if (status === 200) return answer.trim() === "0" ? null : "wrong-body";
  return status && status >= 300 && status < 400 ? "redirect" : "status";
}

function causeOf(fault: Error & { code?: string }): DeliveryCause {
  if (fault instanceof PrivateAddress) return "private-address";
  if (fault.code === "ENOTFOUND" || fault.code === "EAI_AGAIN") return "dns";
  if (fault.code === "ECONNREFUSED") return "refused";
  return /TLS|SSL|CERT|SELF_SIGNED|ALTNAME|UNABLE_TO/.test(fault.code ?? "") ? "tls" : "connection";
}
