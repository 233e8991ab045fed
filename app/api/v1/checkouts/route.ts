import { openContext } from "@/app/_server/context";
import { listCheckouts } from "@/lib/checkouts/list-checkouts";
import { listSchema } from "@/lib/checkouts/schema";
import { faultyField } from "../faulty-field";
import { problem } from "../problem";
import { serveMerchant } from "../serve-merchant";
import { viewForShop } from "./checkout-answer";
import { postCheckout } from "./post-checkout";

export async function POST(request: Request): Promise<Response> {
  return postCheckout(await openContext(), request);
}

export async function GET(request: Request): Promise<Response> {
  const ctx = await openContext();
  return serveMerchant(ctx, request, async ({ merchantId }) => {
    const asked = listSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) return problem("invalid-field", faultyField(asked.error.issues[0]));
    const { checkouts, nextCursor } = await listCheckouts(ctx, { merchantId, ...asked.data });
    const data = checkouts.map((checkout) => viewForShop(checkout, ctx.now()));
    return Response.json({ data, nextCursor }, { headers: { "cache-control": "no-store" } });
  });
}
