// Receives results (決済結果データ) of クロネコペイ. Node 20 or newer, no packages:
//   RESULT_SECRETS=new,old TRADER_CODE=777777701 PORT=8080 STORE=results.jsonl node receive.mjs
import { createHmac, timingSafeEqual } from "node:crypto";
import { existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { createServer } from "node:http";

const secrets = (process.env.RESULT_SECRETS ?? "").split(",").filter(Boolean);
const traderCode = process.env.TRADER_CODE;
const storePath = process.env.STORE ?? "results.jsonl";
const MOST_BYTES = 64 * 1024;

if (secrets.length === 0 || !traderCode) throw new Error("RESULT_SECRETS and TRADER_CODE are needed");

const known = existsSync(storePath) ? readFileSync(storePath, "utf8").split("\n").filter(Boolean) : [];
const seen = new Set(known.map((line) => JSON.parse(line).id));
const store = openSync(storePath, "a", 0o600);

const server = createServer(async (request, response) => {
  const [status, text] = request.method === "POST" ? take(request.headers, await read(request)) : [405, "1"];
  response.writeHead(status, { "content-type": "text/plain" }).end(text);
});
server.listen(Number(process.env.PORT ?? 8080), "127.0.0.1", () => {
  console.log(`listening on ${server.address().port}`);
});

/** Only HTTP 200 with the body 0 means: received. Everything else comes again. */
function take(headers, body) {
  if (!body || !isSigned(headers["kuroneko-signature"] ?? "", body)) return [401, "1"];
  const fields = Object.fromEntries(new URLSearchParams(body.toString("utf8")));
  if (fields.trader_code !== traderCode) return [200, "1"];
  const id = headers["kuroneko-delivery-id"];
  // The same result may come twice: it is told 0 again and done nothing with.
  if (!seen.has(id)) {
    keep({ id, sequence: Number(headers["kuroneko-sequence"]), ...fields });
    seen.add(id);
  }
  return [200, "0"];
}

/** `t=<unix seconds>,v1=<hex>[,v1=<hex>]`: HMAC-SHA256 of `<t>.<body>`. Two secrets of ours may be good at once. */
function isSigned(header, body) {
  const parts = header.split(",").map((part) => part.split("="));
  const time = parts.find(([name]) => name === "t")?.[1] ?? "";
  const marks = parts.filter(([name]) => name === "v1").map(([, mark]) => Buffer.from(mark ?? "", "hex"));
  return secrets.some((secret) => {
    const ours = createHmac("sha256", secret).update(`${time}.`).update(body).digest();
    return marks.some((mark) => mark.length === ours.length && timingSafeEqual(mark, ours));
  });
}

/** On the disk before anybody is told 0. Your shop would change the order here, in one transaction with the id. */
function keep(result) {
  writeSync(store, `${JSON.stringify(result)}\n`);
  fsyncSync(store);
}

async function read(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
