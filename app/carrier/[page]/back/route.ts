import { openContext } from "@/app/_server/context";
import { readPostedForm } from "@/app/_server/read-posted-form";
import { returnFromCarrier } from "@/lib/payments/return-from-carrier";

type Context = { params: Promise<{ page: string }> };

/** The carrier sends the browser here, from another site and so without cookies. What it posts is a hint (protocol § 16). */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { page: pageId } = await params;
  const posted = await readPostedForm(request);
  if (!posted) return new Response("413\n", { status: 413 });
  const known = await returnFromCarrier(await openContext(), { pageId, posted });
  if (!known) return new Response("404\n", { status: 404 });
  return new Response(null, { status: 303, headers: { location: `/carrier/${pageId}` } });
}
