"use server";
import { redirect } from "next/navigation";
import { faulty } from "@/app/_server/action";
import { openContext } from "@/app/_server/context";
import type { FormState } from "@/app/_server/form-state";
import { requireOperatorByPasskey } from "@/app/_server/operator";
import { registerAddress } from "@/lib/merchants/register-address";
import { removeAddress } from "@/lib/merchants/remove-address";
import { renewAccessKey } from "@/lib/merchants/renew-access-key";
import { switchConnectionAuth } from "@/lib/merchants/switch-connection-auth";
import { findShop } from "./find-shop";

type State = FormState<"not-an-address">;

export async function addAddress(_: State, form: FormData): Promise<State> {
  const by = await requireOperatorByPasskey(form);
  const ctx = await openContext();
  const { merchantId, code } = await findShop(ctx, form.get("code"));
  const added = await registerAddress(ctx, { merchantId, address: textOf(form, "address"), by });
  if (!added.ok) return faulty(form, "address", added.refusal);
  redirect(`/operator/merchants/${code}`);
}

export async function dropAddress(form: FormData): Promise<void> {
  const by = await requireOperatorByPasskey(form);
  const ctx = await openContext();
  const { merchantId, code } = await findShop(ctx, form.get("code"));
  await removeAddress(ctx, { merchantId, address: textOf(form, "address"), by });
  redirect(`/operator/merchants/${code}`);
}

export async function switchF(form: FormData): Promise<void> {
  const by = await requireOperatorByPasskey(form);
  const ctx = await openContext();
  const { merchantId, code } = await findShop(ctx, form.get("code"));
  await switchConnectionAuth(ctx, { merchantId, on: form.get("to") === "on", by });
  redirect(`/operator/merchants/${code}`);
}

export async function makeAccessKey(form: FormData): Promise<void> {
  const by = await requireOperatorByPasskey(form);
  const ctx = await openContext();
  const { merchantId, code } = await findShop(ctx, form.get("code"));
  await renewAccessKey(ctx, { merchantId, by });
  redirect(`/operator/merchants/${code}`);
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
