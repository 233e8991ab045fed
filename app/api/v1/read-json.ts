import { readBytes } from "@/app/_server/read-bytes";

/** Reads a JSON body and stops at 64 KB, whatever Content-Length said. */
export async function readJson(
  request: Request,
): Promise<{ ok: true; json: unknown } | { ok: false; code: "body-too-large" | "not-json" }> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    return { ok: false, code: "not-json" };
  const bytes = await readBytes(request);
  if (!bytes) return { ok: false, code: "body-too-large" };
  try {
    return { ok: true, json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false, code: "not-json" };
  }
}
