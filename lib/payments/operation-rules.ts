import type { OperationKind, PaymentState } from "@/prisma/generated/enums";

type Allowed = { card: readonly PaymentState[]; carrier: readonly PaymentState[] };

/** From which states what may be asked of the gateway (protocol §§ 9, 10, 16). After a failed change only a cancel is open. */
export const ALLOWED_FROM: Record<Exclude<OperationKind, "AUTHORIZE">, Allowed> = {
  CAPTURE: { card: ["AUTHORIZED", "CAPTURE_REQUESTED"], carrier: [] },
  RELEASE: { card: ["CAPTURE_REQUESTED"], carrier: [] },
  CANCEL: { card: ["AUTHORIZED", "CAPTURE_REQUESTED", "CHANGE_FAILED"], carrier: ["CAPTURED"] },
  CHANGE_AMOUNT: { card: ["AUTHORIZED", "CAPTURE_REQUESTED", "CAPTURED"], carrier: ["CAPTURED"] },
  REAUTHORIZE: { card: ["AUTHORIZED", "LAPSED"], carrier: [] },
};

export type OperationName = keyof typeof ALLOWED_FROM | "AUTHORIZE";

/** What E04 may still change about; everything else has come to its end or is the ladder's business. */
export const FOLLOWED = [
  "AUTHORIZED",
  "CAPTURE_REQUESTED",
  "CHANGE_FAILED",
] as const satisfies PaymentState[];

/** settleMethod of carrier payments キャリア払い (protocol § 14). */
export const CARRIER_METHODS = [51, 52, 53];

export function isCarrier(settleMethod: number | null): boolean {
  return settleMethod !== null && CARRIER_METHODS.includes(settleMethod);
}

const DAY_MS = 24 * 3_600_000;
const JST_MS = 9 * 3_600_000;
/** An authorisation nobody captures ends after this long (protocol § 15). */
const LAPSE_MS = 58 * DAY_MS;
export function lapseOf(authorizedAt: Date): Date {
  return new Date(authorizedAt.getTime() + LAPSE_MS);
}
/** From day 50 on the shop is told that it is about to. */
export const LAPSE_NOTICE_MS = 8 * DAY_MS;
/** How often the gateway is asked whether a captured sale is settled. */
export const FOLLOW_MS = 6 * 3_600_000;

/** Days from today to the day on which it lapses, both in Japan; 0 on that day and after it. */
export function daysToLapse(lapsesAt: Date, now: Date): number {
  const day = (at: Date) => Math.floor((at.getTime() + JST_MS) / DAY_MS);
  return Math.max(0, day(lapsesAt) - day(now));
}

export function isAboutToLapse(payment: { state: PaymentState; lapsesAt: Date | null }, now: Date): boolean {
  if (payment.state !== "AUTHORIZED" || !payment.lapsesAt) return false;
  return payment.lapsesAt.getTime() - now.getTime() <= LAPSE_NOTICE_MS;
}
