import http from "node:http";

type Browser = { wallet: string; cookies: Record<string, string> };
/** Sends the press and answers its status, its body read to the end. */
export type PreparedPress = () => Promise<number>;

const agent = new http.Agent({ keepAlive: true });

/** One press as multipart like a form with a server action, encoded before the clock begins: a browser's work is not the server's. */
export async function preparePress(
  { wallet, cookies }: Browser,
  url: string,
  fields: Record<string, string>,
): Promise<PreparedPress> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const encoded = new Response(form);
  const body = Buffer.from(await encoded.arrayBuffer());
  const headers = {
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
