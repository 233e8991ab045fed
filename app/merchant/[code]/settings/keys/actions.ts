"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { faulty } from "@/app/_server/action";
import { openContext } from "@/app/_server/context";
import { type AtDesk, requireRight } from "@/app/_server/desk";
import type { FormState } from "@/app/_server/form-state";
import { addOrigin } from "@/lib/merchants/add-origin";
import { createApiKey } from "@/lib/merchants/create-api-key";
import { registerAddress } from "@/lib/merchants/register-address";
import { removeAddress } from "@/lib/merchants/remove-address";
import { removeOrigin } from "@/lib/merchants/remove-origin";
import { renewAccessKey } from "@/lib/merchants/renew-access-key";
import { revokeApiKey } from "@/lib/merchants/revoke-api-key";
import { switchConnectionAuth } from "@/lib/merchants/switch-connection-auth";

/** `key`: the one answer that ever holds it. */
export type KeyState = FormState<string> & { key?: string };
const codeSchema = z.string();
const textSchema = z.string().max(500).catch("");

export async function makeKey(code: string, _: KeyState, form: FormData): Promise<KeyState> {
  const desk = await requireRight(codeSchema.parse(code), "set-up", form);
  const name = textSchema.parse(form.get("name"));
  const made = await createApiKey(await openContext(), { ...whoOf(desk), name });
  return made.ok ? { faults: [], typed: {}, key: made.value.key } : faulty(form, "name", made.refusal);
}

export async function revokeKey(code: string, form: FormData): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "set-up");
  await revokeApiKey(await openContext(), { ...whoOf(desk), keyId: textSchema.parse(form.get("key")) });
  done(desk);
}

export async function registerOrigin(code: string, _: FormState, form: FormData): Promise<FormState> {
  const desk = await requireRight(codeSchema.parse(code), "set-up", form);
  const origin = textSchema.parse(form.get("origin"));
  const added = await addOrigin(await openContext(), { ...whoOf(desk), origin });
  return added.ok ? done(desk) : faulty(form, "origin", added.refusal);
}

export async function dropOrigin(code: string, form: FormData): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "set-up");
  await removeOrigin(await openContext(), { ...whoOf(desk), origin: textSchema.parse(form.get("origin")) });
  done(desk);
}

export async function registerSource(code: string, _: FormState, form: FormData): Promise<FormState> {
  const desk = await requireRight(codeSchema.parse(code), "set-up", form);
  const address = textSchema.parse(form.get("address"));
  const added = await registerAddress(await openContext(), { ...whoOf(desk), address });
  return added.ok ? done(desk) : faulty(form, "address", added.refusal);
}

export async function dropSource(code: string, form: FormData): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "set-up");
  await removeAddress(await openContext(), {
    ...whoOf(desk),
    address: textSchema.parse(form.get("address")),
  });
  done(desk);
}

export async function switchAuth(code: string, form: FormData): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "set-up");
  await switchConnectionAuth(await openContext(), { ...whoOf(desk), on: form.get("to") === "on" });
  done(desk);
}

export async function renewKey(code: string): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "set-up");
  await renewAccessKey(await openContext(), whoOf(desk));
  done(desk);
}

function whoOf({ merchantId, email }: AtDesk) {
  return { merchantId, by: email };
}

function done({ code }: AtDesk): never {
  redirect(`/merchant/${code}/settings/keys?done=saved`);
}
