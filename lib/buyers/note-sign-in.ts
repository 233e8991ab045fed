import { record } from "@/lib/audit/record";
import type { Transaction } from "@/lib/db";
import { warnBuyer } from "@/lib/mail/warn-buyer";

type SignIn = { userId: string; device: string; deviceHash: string; by: "code" | "passkey"; now: Date };

/** Writes down who signed in how; a browser that was never seen with this buyer is told by mail, but for the first of all. */
export async function noteSignIn(tx: Transaction, signIn: SignIn): Promise<void> {
  const { userId, device, deviceHash, by, now } = signIn;
  const known = await tx.knownDevice.findMany({ where: { userId }, select: { deviceHash: true } });
  const isNew = known.length > 0 && !known.some((one) => one.deviceHash === deviceHash);
  const action = isNew
    ? "signed in on a new device"
    : by === "passkey"
      ? "signed in by passkey"
      : "signed in";
  await record(tx, { actor: "buyer", action, userId, detail: { by }, device, at: now });
  if (isNew) await warnBuyer(tx, { userId, deed: "signed in on a new device", device });
}
