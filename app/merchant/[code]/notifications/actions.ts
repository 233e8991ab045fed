"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { faulty } from "@/app/_server/action";
import { openContext } from "@/app/_server/context";
import { type AtDesk, requireRight } from "@/app/_server/desk";
import type { FormState } from "@/app/_server/form-state";
import { pauseResults } from "@/lib/notifications/pause-results";
import { type RedeliveryWish, redeliver } from "@/lib/notifications/redeliver";
import { resumeResults } from "@/lib/notifications/resume-results";

const codeSchema = z.string();
const textSchema = z.string().max(100);

export async function pauseSending(code: string): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "operate");
  await pauseResults(await openContext(), { staff: desk });
  redirect(`/merchant/${desk.code}/notifications`);
}

export async function resumeSending(code: string): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "operate");
  await resumeResults(await openContext(), { staff: desk });
  redirect(`/merchant/${desk.code}/notifications`);
}

/** One result, or all of an order: by what the form says. */
export async function sendAgain(code: string, form: FormData): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "operate");
  const [deliveryId, orderNo] = ["delivery", "order"].map(
    (name) => textSchema.safeParse(form.get(name)).data,
  );
  const wish = deliveryId ? { deliveryId } : { orderNo: orderNo ?? "" };
  await again(desk, wish, deliveryId ? `/${deliveryId}` : "");
}

const rangeSchema = z
  .object({ from: japanTime(), to: japanTime(), only: z.enum(["undelivered", "all"]) })
  .refine(({ from, to }) => from <= to);

export async function sendPeriodAgain(
  code: string,
  _: FormState<"range">,
  form: FormData,
): Promise<FormState<"range">> {
  const desk = await requireRight(codeSchema.parse(code), "operate", form);
  const range = rangeSchema.safeParse(Object.fromEntries(form));
  if (!range.success) return faulty(form, "from", "range");
  return again(desk, range.data, "");
}

async function again(desk: AtDesk, wish: RedeliveryWish, back: string): Promise<never> {
  const sent = await redeliver(await openContext(), { staff: desk, wish });
  redirect(`/merchant/${desk.code}/notifications${back}?again=${sent.ok ? sent.value : 0}`);
}

/** A minute as `datetime-local` writes it, in Japan's time. */
function japanTime() {
  return z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
    .transform((text) => new Date(`${text}:00+09:00`))
    .refine((at) => !Number.isNaN(at.getTime()));
}
