const MOST_BYTES = 64 * 1024;

/** The form's names and values untouched; null when it is larger than 64 KB, whatever its Content-Length said. */
export async function readPostedForm(request: Request): Promise<Record<string, string> | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString("utf8")));
}
