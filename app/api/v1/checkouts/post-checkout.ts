import { type Opened, openCheckout } from "@/lib/checkouts/open-checkout";
import { checkoutSchema } from "@/lib/checkouts/schema";
import type { Context } from "@/lib/db";
import { keepAnswer } from "@/lib/merchants/keep-answer";
import { answerOnce } from "../answer-once";
import { faultyField } from "../faulty-field";
import { problem } from "../problem";
import { readJson } from "../read-json";
import { serveMerchant } from "../serve-merchant";
import { checkoutAnswer } from "./checkout-answer";

/** `POST /api/v1/checkouts`. The answer is kept in the transaction that opens the checkout: a crash after it replays. */
export function postCheckout(ctx: Context, request: Request): Promise<Response> {
  return serveMerchant(ctx, request, async ({ merchantId }) => {
    const body = await readJson(request);
    if (!body.ok) return problem(body.code);
    const read = checkoutSchema.safeParse(body.json);
    if (!read.success) return problem("invalid-field", faultyField(read.error.issues[0]));
    const wish = read.data;
    const told = ({ checkout, isNew }: Opened) => checkoutAnswer(checkout, ctx.now(), isNew ? 201 : 200);
    return answerOnce(ctx, { request, merchantId, wish }, async (claim) => {
      const opened = await openCheckout(ctx, {
        merchantId,
        wish,
        beforeCommit: async (tx, outcome) => {
          const answer = told(outcome);
          if (claim) await keepAnswer(tx, claim, { status: answer.status, body: await answer.text() });
        },
      });
      return opened.ok ? told(opened.value) : problem(opened.refusal.code, opened.refusal.field);
    });
  });
}
