import type { Transaction } from "@/lib/db";
import { eraseChallenge } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import { randomId } from "@/lib/random-id";
import type { RegistrationState } from "@/prisma/generated/enums";
import { lockBuyer } from "./lock-buyer";
import { type Registration, UNDECIDED } from "./registration";

export type Ending = {
  state: "REFUSED" | "ABANDONED";
  refusal: string;
  code?: string;
  creditCode?: string;
  /** The gateway authorised the ¥1 and keeps the card: both are undone by the worker. */
  charged?: boolean;
  /** A trade might still turn up: the worker goes on asking. */
  watch?: boolean;
};

/** Ends a registration that did not keep its card: the place is free again. False when another was faster. */
export async function endRegistration(
  ctx: GatewayContext,
  registration: Registration,
  ending: Ending,
  from: readonly RegistrationState[] = UNDECIDED,
): Promise<boolean> {
  return ctx.db.$transaction((tx) => endWithin(tx, registration, ending, ctx.now(), from));
}

export async function endWithin(
  tx: Transaction,
  registration: Registration,
  ending: Ending,
  now: Date,
  from: readonly RegistrationState[] = UNDECIDED,
): Promise<boolean> {
  const { id } = registration;
  await lockBuyer(tx, registration.userId);
  const { count } = await tx.cardRegistration.updateMany({
    where: { id, state: { in: [...from] } },
    data: {
      state: ending.state,
      refusal: ending.refusal,
      refusalCode: ending.code,
      refusalCredit: ending.creditCode,
      oneYen: ending.charged ? "STANDING" : "NONE",
      askAt: ending.charged || ending.watch ? now : null,
      askCount: 0,
      unknownSince: ending.watch ? now : undefined,
      updatedAt: now,
    },
  });
  if (count === 0) return false;
  await tx.card.deleteMany({ where: { registration: { id }, state: "CLAIMED" } });
  await eraseChallenge(tx, { registrationId: id });
  if (ending.charged) await removeLater(tx, registration, ending.refusal, now);
  return true;
}

/** A success that came after the place was given back: the worker removes the card and cancels the ¥1. */
export async function undoLateSuccess(tx: Transaction, registration: Registration, now: Date): Promise<void> {
  await lockBuyer(tx, registration.userId);
  const { count } = await tx.cardRegistration.updateMany({
    where: { id: registration.id, state: { in: ["REFUSED", "ABANDONED"] }, oneYen: "NONE" },
    data: { oneYen: "STANDING", askAt: now, askCount: 0, updatedAt: now },
  });
  if (count === 1) await removeLater(tx, registration, "late success", now);
}

/** The outbox of removals: written with the change that makes the card unwanted. */
export async function removeLater(
  tx: Pick<Transaction, "cardRemoval">,
  { userId, cardRef }: { userId: string; cardRef: string },
  cause: string,
  now: Date,
): Promise<void> {
  await tx.cardRemoval.create({
    data: { id: randomId(), userId, cardRef, cause, dueAt: now, createdAt: now },
  });
}
