import { createHash, timingSafeEqual } from "node:crypto";
import { openContext } from "@/app/_server/context";
import { environment } from "@/lib/environment";
import { writeMetrics } from "@/lib/operator/write-metrics";

/** For the operator's Prometheus, which knows METRICS_TOKEN; closed where none is set. */
export async function GET(request: Request): Promise<Response> {
  if (!isKnown(request))
    return new Response("401\n", { status: 401, headers: { "www-authenticate": "Bearer" } });
  const { type, text } = await writeMetrics(await openContext());
  return new Response(text, { headers: { "content-type": type } });
}

function isKnown(request: Request): boolean {
  const { METRICS_TOKEN } = environment();
  const hash = (text: string) => createHash("sha256").update(text).digest();
  const given = hash(request.headers.get("authorization") ?? "");
  return !!METRICS_TOKEN && timingSafeEqual(given, hash(`Bearer ${METRICS_TOKEN}`));
}
