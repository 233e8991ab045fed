import { openContext } from "@/app/_server/context";
import { expireCheckout } from "@/lib/checkouts/expire-checkout";
import { answerOnce } from "../../../answer-once";
import { problem } from "../../../problem";
import { serveMerchant } from "../../../serve-merchant";
import { checkoutAnswer } from "../../checkout-answer";

/** Takes no body. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const ctx = await openContext();
  const { id: linkId } = await params;
  return serveMerchant(ctx, request, ({ merchantId }) =>
    answerOnce(ctx, { request, merchantId, wish: null }, async () => {
      const expired = await expireCheckout(ctx, { merchantId, linkId });
      return expired.ok ? checkoutAnswer(expired.value, ctx.now(), 200) : problem(expired.refusal);
    }),
  );
}
