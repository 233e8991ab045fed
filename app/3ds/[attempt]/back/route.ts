import { openContext } from "@/app/_server/context";
import { readPostedForm } from "@/app/_server/read-posted-form";
import { completeRegistration } from "@/lib/cards/complete-registration";
import { findAttempt, keepReturn } from "@/lib/gateway/challenge";
import { completePayment } from "@/lib/payments/complete-payment";

type Context = { params: Promise<{ attempt: string }> };

/**
 * The card company sends the browser here, from another site and so without cookies. The authority is the attempt's id,
 * the challenge we hold, and what the gateway answers; never what was posted (protocol § 7).
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { attempt: id } = await params;
  const posted = await readPostedForm(request);
  if (!posted) return new Response("413\n", { status: 413 });
  const ctx = await openContext();
  const attempt = await findAttempt(ctx.db, id);
  if (!attempt) return new Response("404\n", { status: 404 });
  if (await keepReturn(ctx.db, id, posted, ctx.now())) {
    if (attempt.of === "registration") await completeRegistration(ctx, { registrationId: attempt.id });
    else await completePayment(ctx, { paymentId: attempt.id });
  }
  return new Response(null, { status: 303, headers: { location: `/3ds/${id}` } });
}
