import { ownPage } from "../own-page";

type Context = { params: Promise<{ page: string }> };

/**
 * The carrier's own document, which submits itself. It is not ours: proxy.ts serves it sandboxed, as an origin of its own
 * without cookies (protocol § 16).
 */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { page: id } = await params;
  const { html, after } = await ownPage(id);
  if (!html) return new Response(null, { status: 303, headers: { location: after } });
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}
