import type { StaffRole } from "@/prisma/generated/enums";
import { ROLE_WORDS } from "./rules";

type Invitation = { shop: string; role: StaffRole; deskUrl: string };

/** In both languages: nobody knows yet which one the person reads. */
export function invitationMail({ shop, role, deskUrl }: Invitation) {
  const { ja, en } = ROLE_WORDS[role];
  return {
    subject: `${shop}の加盟店管理にご招待します`,
    text: `${shop}の加盟店管理（クロネコペイ）を、「${ja}」として使えるようになりました。
このメールアドレスでログインし、参加を選んでください。

${deskUrl}

お心当たりがないときは、このメールを捨ててください。何も起こりません。

----
You are invited to the merchant desk of ${shop} on クロネコペイ as "${en}".
Sign in with this address at the link above and choose to join. If this is not for you, ignore it.
`,
  };
}
