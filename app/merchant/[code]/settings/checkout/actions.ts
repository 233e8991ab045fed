"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { openContext } from "@/app/_server/context";
import { requireRight } from "@/app/_server/desk";
import { checkoutRulesSchema, setCheckoutRules } from "@/lib/merchants/set-checkout-rules";

/** A page of check boxes: what is not sent is not chosen. */
export async function saveRules(code: string, form: FormData): Promise<void> {
  const desk = await requireRight(z.string().parse(code), "set-up");
  const rules = checkoutRulesSchema.safeParse({
    strictLaw: form.get("law") === "strict",
    ways: form.getAll("way"),
    payWays: form.getAll("payWay").map(Number),
  });
  const here = `/merchant/${desk.code}/settings/checkout`;
  if (!rules.success) redirect(`${here}?done=none`);
  const wish = { merchantId: desk.merchantId, rules: rules.data, by: desk.email };
  await setCheckoutRules(await openContext(), wish);
  redirect(`${here}?done=saved`);
}
