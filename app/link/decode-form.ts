/**
 * A form as browsers send it under accept-charset Shift_JIS, read as CP932; null when its bytes are not that. Much of
 * UTF-8 happens to be valid Shift_JIS and would read as gibberish; Shift_JIS is next to never valid UTF-8.
 */
export function decodeForm(body: Buffer): Record<string, string> | null {
  const bytes = unescaped(body);
  if (bytes.some(({ name, value }) => isBeyondAscii(name) || isBeyondAscii(value)) && isUtf8(bytes))
    return null;
  try {
    return Object.fromEntries(bytes.map(({ name, value }) => [decoded(name), decoded(value)]));
  } catch {
    return null;
  }
}

type Pair = { name: Buffer; value: Buffer };

function unescaped(body: Buffer): Pair[] {
  const pairs = body.toString("latin1").split("&").filter(Boolean);
  return pairs.map((pair) => {
    const at = pair.includes("=") ? pair.indexOf("=") : pair.length;
    return { name: bytesOf(pair.slice(0, at)), value: bytesOf(pair.slice(at + 1)) };
  });
}

function bytesOf(text: string): Buffer {
  const byte = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
  return Buffer.from(text.replaceAll("+", " ").replace(/%([0-9a-f]{2})/gi, byte), "latin1");
}

function isBeyondAscii(bytes: Buffer): boolean {
  return bytes.some((byte) => byte > 0x7f);
}

function isUtf8(pairs: Pair[]): boolean {
  const reader = new TextDecoder("utf-8", { fatal: true });
  try {
    for (const { name, value } of pairs) for (const bytes of [name, value]) reader.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decoded(bytes: Buffer): string {
  const text = new TextDecoder("shift_jis", { fatal: true }).decode(bytes);
  return text.replace(REFERENCE, (_, code) => String.fromCodePoint(Number(code)));
}

/** What Shift_JIS has no bytes for, browsers write as a character reference: 𠮷 comes as &#134071; */
const REFERENCE = /&#(\d{3,7});/g;
