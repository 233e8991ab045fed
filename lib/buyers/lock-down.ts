import { record } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db";
import { ALARM_DAYS } from "@/lib/mail/warn-buyer";

/**
 * Somebody else was here: every session ends, payments stop until a code from the mailbox lets them go on, and passkeys
 * made within the time an alarm lives go too, as one of them may be the stranger's.
 */
export async function lockDown(
  tx: Transaction,
  { userId, device, deed, now }: { userId: string; device: string; deed: string; now: Date },
): Promise<void> {
  const suspect = new Date(now.getTime() - ALARM_DAYS * 86_400_000);
  await tx.user.update({ where: { id: userId }, data: { frozenAt: now } });
  await tx.session.deleteMany({ where: { userId } });
  await tx.passkey.deleteMany({ where: { userId, createdAt: { gt: suspect } } });
  const detail = { deed };
  await record(tx, { actor: "buyer", action: "raised alarm", userId, detail, device, at: now });
}
