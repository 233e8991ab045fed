const MOST_LAYERS = 3;

/** A text as it stands and with up to three layers of escaping taken off, each in NFKC (full-width becomes plain). */
export function readings(text: string): Set<string> {
  const all = new Set([text.normalize("NFKC")]);
  let layer = [...all];
  for (let depth = 0; depth < MOST_LAYERS && layer.length > 0; depth++) {
    layer = layer.flatMap((reading) => UNDRESS.map((undress) => undress(reading).normalize("NFKC")));
    layer = [...new Set(layer)].filter((reading) => reading !== "" && !all.has(reading));
    for (const reading of layer) all.add(reading);
  }
  return all;
}

const UNDRESS = [fromUrl, fromJson, fromHtml, fromBase64, fromHex];

function fromUrl(text: string): string {
  return text
    .replaceAll("+", " ")
    .replace(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
      Buffer.from(bytes.replaceAll("%", ""), "hex").toString("utf8"),
    );
}

function fromJson(text: string): string {
  return text
    .replace(/\\(?:u|x(?=[0-9a-f]{2}))([0-9a-f]{4}|[0-9a-f]{2})/gi, (_, hex) => character(hex, 16))
    .replace(/\\(["\\/])/g, "$1")
    .replace(/\\[nrtbf]/g, " ");
}

function fromHtml(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex) => character(hex, 16))
    .replace(/&#(\d{1,7});/g, (_, decimal) => character(decimal, 10))
    .replace(/&(?:nbsp|ensp|emsp|thinsp|shy);/g, " ");
}

function character(code: string, base: number): string {
  const point = Number.parseInt(code, base);
  return point <= 0x10ffff ? String.fromCodePoint(point) : "";
}

/** Base64 inside other text may begin at any character, so each run is read from four places. */
function fromBase64(text: string): string {
  const runs = text.match(/[A-Za-z0-9+/_-]{11,}/g) ?? [];
  return runs
    .flatMap((run) => [0, 1, 2, 3].flatMap((at) => legible(Buffer.from(run.slice(at), "base64"))))
    .join("\n");
}

function fromHex(text: string): string {
  const runs = text.match(/[0-9a-f]{16,}/gi) ?? [];
  return runs.flatMap((run) => [0, 1].flatMap((at) => legible(Buffer.from(run.slice(at), "hex")))).join("\n");
}

/** Most of what looks encoded is not; of the bytes that come out only what can be read is looked at further. */
function legible(bytes: Buffer): string[] {
  return bytes.toString("utf8").match(/[^\p{C}\ufffd]{8,}/gu) ?? [];
}
