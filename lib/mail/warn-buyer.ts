import { randomBytes } from "node:crypto";
import type { Transaction } from "@/lib/db";
import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";
import { sendLater } from "./send-later";
import { type Deed, warningMail } from "./warning-mail";

const ALARM_DAYS = 14;

/**
 * Mails a buyer what was done in their name, with a link to say that it was not them (docs/house.md § 4). Pass the
 * transaction of the deed itself. The link lives two weeks of real time.
 */
export async function warnBuyer(
  tx: Transaction,
  wish: { userId: string; deed: Deed; device: string; to?: string },
): Promise<void> {
  const { userId, deed, device } = wish;
  const now = new Date();
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(now.getTime() + ALARM_DAYS * 86_400_000);
  await tx.alarm.create({ data: { tokenHash: digest("alarm", token), userId, deed, expiresAt } });
  const { email, lang } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  const link = `${environment().WALLET_ORIGIN}/not-me/${token}`;
  const mail = warningMail({ deed, device, link, at: now }, lang ?? "ja");
  await sendLater(tx, { to: wish.to ?? email, kind: "warning", ...mail, now });
}
