import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { type Answer, NOT_FOUND, send } from "@/sandbox/listeners/answer";

const CSS = "text/css; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";

const ASSETS: Record<string, Answer> = {
  "/assets/bank.css": asset(new URL("./bank.css", import.meta.url), CSS),
  "/assets/submit.js": asset(new URL("./submit.js", import.meta.url), SCRIPT),
  "/assets/copy.js": asset(new URL("./copy.js", import.meta.url), SCRIPT),
};

/** Style and scripts of the pages a person sees. */
export function serveAsset(response: ServerResponse, path: string): void {
  send(response, ASSETS[path] ?? NOT_FOUND);
}

function asset(file: URL, contentType: string): Answer {
  return { status: 200, contentType, body: readFileSync(file, "utf8") };
}
