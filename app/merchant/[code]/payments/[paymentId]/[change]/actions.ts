"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { faulty, readForm } from "@/app/_server/action";
import { openContext } from "@/app/_server/context";
import { requireRight } from "@/app/_server/desk";
import type { FormState } from "@/app/_server/form-state";
import { cancelPayment } from "@/lib/payments/cancel-payment";
import { capturePayment } from "@/lib/payments/capture-payment";
import { changeAmount } from "@/lib/payments/change-amount";
import { amountForm, shipmentForm } from "@/lib/payments/desk-schema";
import type { OfPayment } from "@/lib/payments/open-operation";
import type { Operated, OperateRefusal } from "@/lib/payments/operate";
import { reauthorizePayment } from "@/lib/payments/reauthorize-payment";
import type { Result } from "@/lib/result";
import type { ChangeFault } from "./messages";

export type ChangeState = FormState<ChangeFault> & { codes?: { code: string; credit?: string } };
/** Bound to the form: the desk, and the payment. */
type Of = { code: string; paymentId: string };

export async function registerShipment(of: Of, _: ChangeState, form: FormData): Promise<ChangeState> {
  const payment = await paymentAtDesk(of, form);
  const read = readForm<typeof shipmentForm, ChangeFault>(shipmentForm, form);
  if (!read.ok) return read.state;
  return answer(of, form, "slipNo", await capturePayment(await openContext(), { ...read.value, ...payment }));
}

export async function lowerAmount(of: Of, _: ChangeState, form: FormData): Promise<ChangeState> {
  const payment = await paymentAtDesk(of, form);
  const read = readForm<typeof amountForm, ChangeFault>(amountForm, form);
  if (!read.ok) return read.state;
  return answer(
    of,
    form,
    "amountYen",
    await changeAmount(await openContext(), { ...read.value, ...payment }),
  );
}

export async function cancelSale(of: Of, _: ChangeState, form: FormData): Promise<ChangeState> {
  const payment = await paymentAtDesk(of, form);
  return answer(of, form, "change", await cancelPayment(await openContext(), payment));
}

export async function authorizeAgain(of: Of, _: ChangeState, form: FormData): Promise<ChangeState> {
  const payment = await paymentAtDesk(of, form);
  return answer(of, form, "change", await reauthorizePayment(await openContext(), payment));
}

const ofSchema = z.object({ code: z.string(), paymentId: z.string() });

/** What was bound comes from the browser: text, and nothing else. */
async function paymentAtDesk(of: Of, form: FormData): Promise<OfPayment> {
  const { code, paymentId } = ofSchema.parse(of);
  const { merchantId, email } = await requireRight(code, "operate", form);
  return { merchantId, paymentId, by: email };
}

function answer(of: Of, form: FormData, field: string, done: Result<Operated, OperateRefusal>): ChangeState {
  if (done.ok) redirect(`/merchant/${of.code}/payments/${of.paymentId}?done=${done.value.is}`);
  const { reason, code, creditCode } = done.refusal;
  return {
    ...faulty<ChangeFault>(form, field, reason),
    codes: code ? { code, credit: creditCode } : undefined,
  };
}
