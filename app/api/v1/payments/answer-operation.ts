import type { z } from "zod";
import type { GatewayContext } from "@/lib/gateway/context";
import type { MerchantId } from "@/lib/merchants/rules";
import type { Operated, OperateRefusal } from "@/lib/payments/operate";
import { findShopPayment } from "@/lib/payments/shop-queries";
import type { Result } from "@/lib/result";
import { answerOnce } from "../answer-once";
import { faultyField } from "../faulty-field";
import { problem } from "../problem";
import { readJson } from "../read-json";
import { serveMerchant } from "../serve-merchant";
import { refusedOperation } from "./refused-operation";

export type OnPayment = { params: Promise<{ id: string }> };
type Verb<Wish> = (
  ctx: GatewayContext,
  wish: Wish & { merchantId: MerchantId; paymentId: string; answerId?: string },
) => Promise<Result<Operated, OperateRefusal>>;

/**
 * One change a shop asks for: who, what, do, answer. 202 while the gateway's answer is missing or it sleeps. Under an
 * Idempotency-Key the operation carries the claim's id, so that asked again after a crash it is found and not repeated.
 */
export async function answerOperation<Wish extends object>(
  ctx: GatewayContext,
  request: Request,
  { params }: OnPayment,
  schema: z.ZodType<Wish> | null,
  verb: Verb<Wish>,
): Promise<Response> {
  const { id: paymentId } = await params;
  return serveMerchant(ctx, request, async ({ merchantId }) => {
    const body = schema ? await readJson(request) : { ok: true as const, json: {} };
    if (!body.ok) return problem(body.code);
    const read = schema?.safeParse(body.json);
    if (read?.success === false) return problem("invalid-field", faultyField(read.error.issues[0]));
    const wish = read?.data ?? ({} as Wish);
    const of = { merchantId, paymentId };
    return answerOnce(ctx, { request, merchantId, wish }, async (claim) => {
      const done = await verb(ctx, { ...wish, ...of, answerId: claim?.id });
      if (!done.ok) return refusedOperation(done.refusal);
      return operated(done.value, await findShopPayment(ctx, of));
    });
  });
}

function operated(value: Operated, payment: unknown): Response {
  const headers = { "cache-control": "no-store" };
  if (value.is === "checking") return Response.json({ state: "checking", payment }, { status: 202, headers });
  if (value.is === "scheduled")
    return Response.json({ state: "scheduled", scheduledAt: value.at, payment }, { status: 202, headers });
  return Response.json({ state: "done", trackingUrl: value.trackingUrl, payment }, { headers });
}
