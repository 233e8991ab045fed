import http from "node:http";
import https from "node:https";
import type { UnknownCause } from "../port";

export type Posted = { is: "body"; text: string } | { is: "none"; cause: UnknownCause };
export type PostForm = (
  url: string,
  form: Record<string, string>,
  limits: { connectMs: number; totalMs: number },
) => Promise<Posted>;

const MOST_BYTES = 256 * 1024;

/** Idle connections are given up after 4 s, before a server would close them under a request. */
const keep = { keepAlive: true, timeout: 4_000 };
const agents = {
  "http:": new http.Agent(keep),
  /** Verified whatever NODE_TLS_REJECT_UNAUTHORIZED says. */
  "https:": new https.Agent({ ...keep, rejectUnauthorized: true, minVersion: "TLSv1.2" }),
};

/** One POST, never repeated here: after the first byte left, nobody knows what the other side did. */
export const postForm: PostForm = (url, form, { connectMs, totalMs }) =>
  new Promise((resolve) => {
    const secure = url.startsWith("https:");
    const body = Buffer.from(new URLSearchParams(form).toString());
    const headers = { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": body.length };
    const request = (secure ? https : http).request(url, {
      method: "POST",
      agent: agents[secure ? "https:" : "http:"],
      headers,
    });
    const end = (posted: Posted) => {
      clearTimeout(total);
      clearTimeout(connect);
      resolve(posted);
      if (posted.is === "none") request.destroy();
    };
    const total = setTimeout(() => end(none("time-out")), totalMs);
    const connect = setTimeout(() => end(none("connection")), connectMs);
    request.once("socket", (socket) => {
      if (request.reusedSocket) return clearTimeout(connect);
      socket.once(secure ? "secureConnect" : "connect", () => clearTimeout(connect));
    });
    request.on("error", () => end(none("connection")));
    request.on("response", (response) => readBody(response, end));
    request.end(body);
  });

function readBody(response: http.IncomingMessage, end: (posted: Posted) => void) {
  if (response.statusCode !== 200) return end(none("http-status"));
  const parts: Buffer[] = [];
  let size = 0;
  response.on("data", (part: Buffer) => {
    size += part.length;
    if (size > MOST_BYTES) end(none("unreadable"));
    else parts.push(part);
  });
  response.on("error", () => end(none("connection")));
  response.on("end", () => end({ is: "body", text: Buffer.concat(parts).toString("utf8") }));
}

function none(cause: UnknownCause): Posted {
  return { is: "none", cause };
}
