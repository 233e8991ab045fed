"use server";
import { revalidatePath } from "next/cache";
import { faulty, readForm } from "@/app/_server/action";
import { openContext } from "@/app/_server/context";
import { requireOperatorByPasskey } from "@/app/_server/operator";
import { addMerchant } from "@/lib/merchants/add-merchant";
import { type MerchantFault, newMerchantSchema } from "@/lib/merchants/schema";
import type { AddState } from "./add-state";

export async function addShop(_: AddState, form: FormData): Promise<AddState> {
  const by = await requireOperatorByPasskey(form);
  const read = readForm<typeof newMerchantSchema, MerchantFault>(newMerchantSchema, form);
  if (!read.ok) return { ...read.state, made: null };
  const added = await addMerchant(await openContext(), { ...read.value, by });
  if (!added.ok)
    return {
      ...faulty(form, added.refusal === "code-taken" ? "code" : "origins", added.refusal),
      made: null,
    };
  revalidatePath("/operator");
  return { faults: [], typed: {}, made: { ...added.value, code: read.value.code } };
}
