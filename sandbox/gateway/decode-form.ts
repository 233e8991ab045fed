import type { Fields } from "./call";

const MAX_FIELDS = 500;
const decoder = new TextDecoder("utf-8");

/** application/x-www-form-urlencoded, UTF-8. Of a repeated name the first counts; broken bytes become U+FFFD. */
export function decodeForm(body: Buffer): Fields {
  const found = new Map<string, string>();
  for (const pair of body.toString("latin1").split("&", MAX_FIELDS)) {
    const equals = pair.indexOf("=");
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    if (name !== "" && !found.has(name)) found.set(name, equals < 0 ? "" : decode(pair.slice(equals + 1)));
  }
  return (name) => found.get(name) ?? "";
}

function decode(text: string): string {
  const bytes = text
    .replaceAll("+", " ")
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return decoder.decode(Buffer.from(bytes, "latin1"));
}
