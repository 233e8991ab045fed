"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { faulty, readForm } from "@/app/_server/action";
import { openContext } from "@/app/_server/context";
import { requireRight } from "@/app/_server/desk";
import type { FormState } from "@/app/_server/form-state";
import { expireCheckout } from "@/lib/checkouts/expire-checkout";
import { mailRequestAgain } from "@/lib/checkouts/mail-requests";
import {
  type RequestFault,
  type RequestRefusal,
  requestByMail,
  requestForm,
} from "@/lib/checkouts/request-by-mail";

type Fault = RequestFault | RequestRefusal;
const codeSchema = z.string();
const linkSchema = z.string().max(100);

export async function sendRequest(
  code: string,
  _: FormState<Fault>,
  form: FormData,
): Promise<FormState<Fault>> {
  const { merchantId, email: by, ...desk } = await requireRight(codeSchema.parse(code), "operate", form);
  const read = readForm<typeof requestForm, Fault>(requestForm, form);
  if (!read.ok) return read.state;
  const sent = await requestByMail(await openContext(), { ...read.value, merchantId, by });
  if (!sent.ok) return faulty(form, "orderNo", sent.refusal);
  redirect(`/merchant/${desk.code}/requests?done=sent`);
}

export async function mailAgain(code: string, form: FormData): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "operate");
  const linkId = linkSchema.parse(form.get("link"));
  const wish = { merchantId: desk.merchantId, linkId, by: desk.email };
  const sent = await mailRequestAgain(await openContext(), wish);
  redirect(`/merchant/${desk.code}/requests?done=${sent.ok ? "sent" : sent.refusal}`);
}

export async function withdraw(code: string, form: FormData): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "operate");
  const linkId = linkSchema.parse(form.get("link"));
  const ended = await expireCheckout(await openContext(), { merchantId: desk.merchantId, linkId });
  redirect(`/merchant/${desk.code}/requests?done=${ended.ok ? "cancelled" : "not-cancelled"}`);
}
