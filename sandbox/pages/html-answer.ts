import type { Answer } from "@/sandbox/listeners/answer";

/** No form-action: the result goes to whatever shop asked, and Chrome applies it to that shop's redirects too. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'";

export function htmlAnswer(status: number, body: string): Answer {
  return {
    status,
    contentType: "text/html; charset=utf-8",
    body,
    headers: { "Content-Security-Policy": POLICY },
  };
}
