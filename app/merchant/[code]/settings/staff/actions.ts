"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { faulty, readForm } from "@/app/_server/action";
import { openContext } from "@/app/_server/context";
import { requireRight } from "@/app/_server/desk";
import type { FormState } from "@/app/_server/form-state";
import { environment } from "@/lib/environment";
import { changeRole, removeStaff, revokeInvitation } from "@/lib/merchants/change-staff";
import { inviteSchema, inviteStaff } from "@/lib/merchants/invite-staff";
import { ROLES } from "@/lib/merchants/rules";
import type { StaffFault } from "./messages";

type State = FormState<StaffFault>;
const codeSchema = z.string();

export async function invite(code: string, _: State, form: FormData): Promise<State> {
  const desk = await requireRight(codeSchema.parse(code), "set-up", form);
  const read = readForm<typeof inviteSchema, StaffFault>(inviteSchema, form);
  if (!read.ok) return read.state;
  const deskUrl = `${environment().WALLET_ORIGIN}/merchant`;
  const { merchantId, email: by } = desk;
  const invited = await inviteStaff(await openContext(), { ...read.value, merchantId, by, deskUrl });
  if (!invited.ok) return faulty(form, "email", invited.refusal);
  redirect(`/merchant/${desk.code}/settings/staff?done=invited`);
}

const changeSchema = z.object({ user: z.string().max(100), role: z.enum(ROLES) });

export async function setRole(code: string, form: FormData): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "set-up");
  const { user: userId, role } = changeSchema.parse(Object.fromEntries(form));
  const wish = { merchantId: desk.merchantId, userId, role, by: desk.email };
  const changed = await changeRole(await openContext(), wish);
  redirect(`/merchant/${desk.code}/settings/staff?done=${changed.ok ? "changed" : changed.refusal}`);
}

export async function takeOff(code: string, form: FormData): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "set-up");
  const userId = z.string().max(100).parse(form.get("user"));
  const removed = await removeStaff(await openContext(), {
    merchantId: desk.merchantId,
    userId,
    by: desk.email,
  });
  redirect(`/merchant/${desk.code}/settings/staff?done=${removed.ok ? "removed" : removed.refusal}`);
}

export async function takeBack(code: string, form: FormData): Promise<void> {
  const desk = await requireRight(codeSchema.parse(code), "set-up");
  const email = z.string().max(100).parse(form.get("email"));
  await revokeInvitation(await openContext(), { merchantId: desk.merchantId, email, by: desk.email });
  redirect(`/merchant/${desk.code}/settings/staff?done=revoked`);
}
