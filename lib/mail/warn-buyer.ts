import { randomBytes } from "node:crypto";
import { wordsOfDevice } from "@/lib/audit/words-of-device";
import type { Transaction } from "@/lib/db";
import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";
import { sendLater } from "./send-later";
import { type Deed, warningMail } from "./warning-mail";

export const ALARM_DAYS = 14;

type Warning = {
  userId: string;
  deed: Deed;
  /** In rough words, or the digest by which they are looked up. */
  device?: string;
  deviceHash?: string | null;
  /** Another address than the present one. */
  to?: string;
};

/**
 * Mails a buyer what was done in their name, with a link to say that it was not them. Pass the
 * transaction of the deed itself. The link lives two weeks of real time.
 */
export async function warnBuyer(tx: Transaction, wish: Warning): Promise<void> {
  const { userId, deed } = wish;
  const device = wish.device ?? (await wordsOfDevice(tx, userId, wish.deviceHash));
  const now = new Date();
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(now.getTime() + ALARM_DAYS * 86_400_000);
  await tx.alarm.create({ data: { tokenHash: digest("alarm", token), userId, deed, expiresAt } });
  const { email, lang } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  const link = `${environment().WALLET_ORIGIN}/not-me/${token}`;
  const mail = warningMail({ deed, device, link, at: now }, lang ?? "ja");
  await sendLater(tx, { to: wish.to ?? email, kind: "warning", ...mail, now });
}
