import { z } from "zod";
import { record } from "@/lib/audit/record";
import { isEmail, normalizeEmail } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import { sendLater } from "@/lib/mail/send-later";
import { type Result, refuse, yes } from "@/lib/result";
import { invitationMail } from "./invitation-mail";
import type { MerchantId } from "./rules";
import { ROLES } from "./rules";

export type InviteFault = "email-odd" | "role-missing";

export const inviteSchema = z.object({
  email: z
    .string()
    .transform(normalizeEmail)
    .refine(isEmail, { error: "email-odd" satisfies InviteFault }),
  role: z.enum(ROLES, { error: "role-missing" satisfies InviteFault }),
});

type InviteWish = z.infer<typeof inviteSchema> & { merchantId: MerchantId; by: string; deskUrl: string };

/** Asks a person to the desk by mail; asked again, the new role counts. `by` is written into the audit. */
export async function inviteStaff(ctx: Context, wish: InviteWish): Promise<Result<null, "works-here">> {
  const { merchantId, email, role, by, deskUrl } = wish;
  const at = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    const here = await tx.staff.count({ where: { merchantId, user: { email } } });
    if (here > 0) return refuse("works-here");
    await tx.staffInvitation.upsert({
      where: { merchantId_email: { merchantId, email } },
      create: { merchantId, email, role, invitedAt: at },
      update: { role, invitedAt: at },
    });
    const { name } = await tx.merchant.findUniqueOrThrow({ where: { id: merchantId } });
    const letter = invitationMail({ shop: name, role, deskUrl });
    await sendLater(tx, { to: email, kind: "invitation", ...letter, now: new Date() });
    await record(tx, { actor: by, action: "invited staff", merchantId, detail: { email, role }, at });
    return yes(null);
  });
}
