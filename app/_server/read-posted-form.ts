import { readBytes } from "./read-bytes";

/** The form's names and values untouched; null when it is larger than 64 KB, whatever its Content-Length said. */
export async function readPostedForm(request: Request): Promise<Record<string, string> | null> {
  const bytes = await readBytes(request);
  return bytes && Object.fromEntries(new URLSearchParams(bytes.toString("utf8")));
}
