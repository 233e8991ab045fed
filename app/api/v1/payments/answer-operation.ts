import type { z } from "zod";
import { openContext } from "@/app/_server/context";
import type { GatewayContext } from "@/lib/gateway/context";
import type { MerchantId } from "@/lib/merchants/rules";
import type { Operated, OperateRefusal } from "@/lib/payments/operate";
import { findShopPayment } from "@/lib/payments/shop-queries";
import type { Result } from "@/lib/result";
import { askingMerchant } from "../asking-merchant";
import { faultyField } from "../faulty-field";
import { problem } from "../problem";
import { readJson } from "../read-json";
import { refusedOperation } from "./refused-operation";

export type OnPayment = { params: Promise<{ id: string }> };
type Verb<Wish> = (
  ctx: GatewayContext,
  wish: Wish & { merchantId: MerchantId; paymentId: string },
) => Promise<Result<Operated, OperateRefusal>>;

/** One change a shop asks for: who, what, do, answer. 202 while the gateway's answer is missing or it sleeps. */
export async function answerOperation<Wish extends object>(
  request: Request,
  { params }: OnPayment,
  schema: z.ZodType<Wish> | null,
  verb: Verb<Wish>,
): Promise<Response> {
  const ctx = await openContext();
  const merchant = await askingMerchant(ctx, request);
  if (!merchant) return problem("unauthorized");
  const body = schema ? await readJson(request) : { ok: true as const, json: {} };
  if (!body.ok) return problem(body.code);
  const wish = schema?.safeParse(body.json);
  if (wish?.success === false) return problem("invalid-field", faultyField(wish.error.issues[0]));
  const of = { merchantId: merchant.merchantId, paymentId: (await params).id };
  const done = await verb(ctx, { ...(wish?.data ?? ({} as Wish)), ...of });
  if (!done.ok) return refusedOperation(done.refusal);
  return operated(done.value, await findShopPayment(ctx, of));
}

function operated(value: Operated, payment: unknown): Response {
  const headers = { "cache-control": "no-store" };
  if (value.is === "checking") return Response.json({ state: "checking", payment }, { status: 202, headers });
  if (value.is === "scheduled")
    return Response.json({ state: "scheduled", scheduledAt: value.at, payment }, { status: 202, headers });
  return Response.json({ state: "done", trackingUrl: value.trackingUrl, payment }, { headers });
}
