import { ownAttempt } from "../own-attempt";

type Context = { params: Promise<{ attempt: string }> };

/**
 * The card company's own document, which submits itself. It is not ours: proxy.ts serves it sandboxed, as an origin of
 * its own without cookies (protocol § 23).
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { attempt: id } = await params;
  const { open, after } = await ownAttempt(id);
  if (!open) return new Response(null, { status: 303, headers: { location: after } });
  return new Response(open.html, { headers: { "content-type": "text/html; charset=utf-8" } });
}
