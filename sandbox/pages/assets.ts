import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { NOT_FOUND, send } from "@/sandbox/listeners/answer";

const TYPES: Record<string, string> = {
  "bank.css": "text/css; charset=utf-8",
  "submit.js": "text/javascript; charset=utf-8",
};

const CONTENT = new Map(
  Object.keys(TYPES).map((name) => [name, readFileSync(new URL(name, import.meta.url), "utf8")]),
);

export function serveAsset(response: ServerResponse, path: string): void {
  const name = path.slice("/assets/".length);
  const body = CONTENT.get(name);
  const contentType = TYPES[name];
  send(response, body && contentType ? { status: 200, contentType, body } : NOT_FOUND);
}
