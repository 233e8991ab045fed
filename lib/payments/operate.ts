import type { GatewayContext } from "@/lib/gateway/context";
import type { OperationRefusal } from "@/lib/gateway/port";
import { type Result, refuse, yes } from "@/lib/result";
import type { PaymentOperation } from "@/prisma/generated/client";
import { carryOut } from "./carry-out";
import { type OpenRefusal, type OpenWish, openOperation } from "./open-operation";

/** `checking`: the answer is missing, the worker finds out. `scheduled`: the gateway sleeps, it will be done then. */
export type Operated =
  | { is: "done"; trackingUrl: string | null }
  | { is: "checking" }
  | { is: "scheduled"; at: Date };
export type OperateRefusal = {
  reason: OpenRefusal | OperationRefusal;
  /** As the gateway gave them. */
  code?: string;
  creditCode?: string;
};

/** Asks the gateway for something about a shop's payment, and tells how far it got. */
export async function operate(
  ctx: GatewayContext,
  wish: OpenWish,
): Promise<Result<Operated, OperateRefusal>> {
  const known = await findAsked(ctx, wish);
  if (known) return readRow(known);
  const opened = await openOperation(ctx, wish);
  if (!opened.ok) return refuse({ reason: opened.refusal });
  const { id } = opened.value;
  await carryOut(ctx, opened.value);
  return readRow(await ctx.db.paymentOperation.findUniqueOrThrow({ where: { id } }));
}

/** The operation a request had already opened when its process died: asked again it tells how far that one got. */
async function findAsked({ db }: GatewayContext, { merchantId, answerId }: OpenWish) {
  return answerId ? db.paymentOperation.findFirst({ where: { answerId, payment: { merchantId } } }) : null;
}

function readRow(row: PaymentOperation): Result<Operated, OperateRefusal> {
  if (row.state === "YES") return yes({ is: "done", trackingUrl: row.trackingUrl });
  if (row.state === "REQUESTED" && row.scheduledAt) return yes({ is: "scheduled", at: row.scheduledAt });
  if (row.state !== "NO") return yes({ is: "checking" });
  return refuse({
    reason: row.refusal as OperationRefusal,
    code: row.code ?? undefined,
    creditCode: row.creditCode ?? undefined,
  });
}
