const MOST_BYTES = 64 * 1024;

/** Reads a JSON body and stops at 64 KB, whatever Content-Length said. */
export async function readJson(
  request: Request,
): Promise<{ ok: true; json: unknown } | { ok: false; code: "body-too-large" | "not-json" }> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    return { ok: false, code: "not-json" };
  const bytes = await readAtMost(request);
  if (!bytes) return { ok: false, code: "body-too-large" };
  try {
    return { ok: true, json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, code: "not-json" };
  }
}

async function readAtMost(request: Request): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > MOST_BYTES) {
      await reader?.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}
