import { record } from "@/lib/audit/record";
import { removeAllCards } from "@/lib/cards/remove-all-cards";
import type { Context, Transaction } from "@/lib/db";
import { closedAddress } from "@/lib/mail/send-later";
import { warnBuyer } from "@/lib/mail/warn-buyer";
import { type Result, refuse, yes } from "@/lib/result";
import type { PaymentState } from "@/prisma/generated/enums";
import { leaveDesks } from "./leave-desks";
import type { BuyerId } from "./rules";

export type CloseRefusal = "payment-under-way" | "last-owner";

const UNDECIDED: PaymentState[] = [
  "CREATED",
  "AUTHORIZING",
  "CHALLENGED",
  "REDIRECTED",
  "COMPLETING",
  "UNKNOWN",
];

/**
 * Closes the account: cards go (at the gateway by the worker, until it is done), sessions and passkeys too; address, name
 * and phone are blanked, so that the address can begin anew. Payments, consents and the record of deeds stay. Refused
 * while a payment is undecided, or a shop's desk would be left without an owner.
 */
export async function closeAccount(
  ctx: Context,
  { buyerId, device }: { buyerId: BuyerId; device: string },
): Promise<Result<null, CloseRefusal>> {
  const now = ctx.now();
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${buyerId} FOR UPDATE`;
    const where = { userId: buyerId, state: { in: UNDECIDED } };
    if ((await tx.payment.count({ where })) > 0) return refuse("payment-under-way");
    if (!(await leaveDesks(tx, buyerId, now))) return refuse("last-owner");
    await removeAllCards(tx, buyerId, now);
    await warnBuyer(tx, { userId: buyerId, deed: "closed account", device });
    await forget(tx, buyerId, now);
    const fact = { actor: "buyer", action: "closed account", userId: buyerId, detail: {}, device };
    await record(tx, { ...fact, at: now });
    return yes(null);
  });
}

async function forget(tx: Transaction, userId: string, now: Date): Promise<void> {
  const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  await tx.signInCode.deleteMany({ where: { email } });
  await tx.session.deleteMany({ where: { userId } });
  await tx.passkey.deleteMany({ where: { userId } });
  await tx.knownDevice.deleteMany({ where: { userId } });
  const gone = { name: null, phone: null, image: null, emailVerified: null };
  await tx.user.update({
    where: { id: userId },
    data: { ...gone, email: closedAddress(userId), closedAt: now },
  });
}
