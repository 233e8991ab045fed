import { openContext } from "@/app/_server/context";
import { openCheckout } from "@/lib/checkouts/open-checkout";
import { checkoutSchema } from "@/lib/checkouts/schema";
import { askingMerchant } from "../asking-merchant";
import { faultyField } from "../faulty-field";
import { problem } from "../problem";
import { readJson } from "../read-json";
import { checkoutAnswer } from "./checkout-answer";

export async function POST(request: Request): Promise<Response> {
  const ctx = await openContext();
  const merchant = await askingMerchant(ctx, request);
  if (!merchant) return problem("unauthorized");
  const body = await readJson(request);
  if (!body.ok) return problem(body.code);
  const wish = checkoutSchema.safeParse(body.json);
  if (!wish.success) return problem("invalid-field", faultyField(wish.error.issues[0]));
  const opened = await openCheckout(ctx, { merchantId: merchant.merchantId, wish: wish.data });
  if (!opened.ok) return problem(opened.refusal.code, opened.refusal.field);
  return checkoutAnswer(opened.value.checkout, ctx.now(), opened.value.isNew ? 201 : 200);
}
