"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { faulty } from "@/app/_server/action";
import { openContext } from "@/app/_server/context";
import { requireRight } from "@/app/_server/desk";
import type { FormState } from "@/app/_server/form-state";
import { runProbe } from "@/lib/notifications/probe/run-probe";
import { shopAddress } from "@/lib/notifications/schema";
import type { ProbeFault } from "./messages";

/** Sends the samples; takes as long as the receiver does. */
export async function probe(
  code: string,
  _: FormState<ProbeFault>,
  form: FormData,
): Promise<FormState<ProbeFault>> {
  const desk = await requireRight(z.string().parse(code), "operate", form);
  const url = shopAddress.safeParse(form.get("url"));
  if (!url.success) return faulty(form, "url", "not-an-address");
  const ran = await runProbe(await openContext(), { staff: desk, url: url.data });
  if (!ran.ok) return faulty(form, "url", ran.refusal);
  redirect(`/merchant/${desk.code}/compatibility`);
}
