"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { faulty, readForm } from "@/app/_server/action";
import { openContext } from "@/app/_server/context";
import { requireRight } from "@/app/_server/desk";
import type { FormState } from "@/app/_server/form-state";
import { recordRefund, refundForm } from "@/lib/payments/record-refund";
import type { Fault } from "./messages";

const ofSchema = z.object({ code: z.string(), paymentId: z.string() });

export async function writeRefund(
  of: z.infer<typeof ofSchema>,
  _: FormState<Fault>,
  form: FormData,
): Promise<FormState<Fault>> {
  const { code, paymentId } = ofSchema.parse(of);
  const { merchantId, email: by } = await requireRight(code, "operate", form);
  const read = readForm<typeof refundForm, Fault>(refundForm, form);
  if (!read.ok) return read.state;
  const done = await recordRefund(await openContext(), { ...read.value, merchantId, paymentId, by });
  if (!done.ok) return faulty(form, "amountYen", done.refusal);
  redirect(`/merchant/${code}/payments/${paymentId}?done=done`);
}
