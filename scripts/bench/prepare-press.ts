import http from "node:http";
import { callByScript } from "./call-by-script";

type Browser = { wallet: string; cookies: Record<string, string> };
/** A form without scripts is answered with where to go; a call by the page's scripts with the page that comes next. */
export type PressWay = "form" | "script";
/** Sends the press and answers its status, its body read to the end. */
export type PreparedPress = () => Promise<number>;

const agent = new http.Agent({ keepAlive: true });

/** One press as multipart, encoded before the clock begins: a browser's work is not the server's. */
export async function preparePress(
  { wallet, cookies }: Browser,
  url: string,
  fields: Record<string, string>,
  way: PressWay,
): Promise<PreparedPress> {
  const { form, headers: own } = way === "script" ? callByScript(url, fields) : { form: formOf(fields) };
  const encoded = new Response(form);
  const body = Buffer.from(await encoded.arrayBuffer());
  const headers = {
    ...own,
    "content-type": encoded.headers.get("content-type") ?? "",
    "content-length": body.length,
    cookie: Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join("; "),
    origin: wallet,
  };
  return () =>
    new Promise((done, fail) => {
      const request = http.request(url, { method: "POST", agent, headers }, (answer) => {
        answer.resume().once("end", () => done(answer.statusCode ?? 0));
      });
      request.once("error", fail).end(body);
    });
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
