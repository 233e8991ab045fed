import { purgeIdentity } from "@/lib/buyers/purge-identity";
import { remindExpiring } from "@/lib/cards/remind-expiring";
import { removeAtGateway } from "@/lib/cards/remove-at-gateway";
import { settleRegistrations } from "@/lib/cards/settle-registrations";
import { sweepStrays } from "@/lib/cards/sweep-strays";
import { updateCards } from "@/lib/cards/update-cards";
import { expireCheckouts } from "@/lib/checkouts/expire-checkouts";
import type { GatewayContext } from "@/lib/gateway/context";
import { purgeLimits } from "@/lib/limit";
import { purgeMail } from "@/lib/mail/purge-mail";
import { sendDueMail } from "@/lib/mail/send-due-mail";
import { purgeAnswers } from "@/lib/merchants/purge-answers";
import { mailAboutOutages } from "@/lib/notifications/error-mail/mail-about-outages";
import { keepDelivering } from "@/lib/notifications/keep-delivering";
import { purgeAttempts } from "@/lib/notifications/purge-attempts";
import { compareLedger } from "@/lib/payments/compare-ledger";
import { followPayments } from "@/lib/payments/follow-payments";
import { runOperations } from "@/lib/payments/run-operations";
import { settlePayments } from "@/lib/payments/settle-payments";

/** `verb` works on what is due and returns how much it was; it is called again at once until nothing is. */
export type Job = { name: string; everyMs: number; verb: (ctx: GatewayContext) => Promise<number> };

export const jobs: Job[] = [
  { name: "settle payments", everyMs: 500, verb: settlePayments },
  { name: "settle registrations", everyMs: 500, verb: settleRegistrations },
  { name: "follow payments", everyMs: 500, verb: followPayments },
  { name: "run operations", everyMs: 500, verb: runOperations },
  { name: "remove cards at the gateway", everyMs: 500, verb: removeAtGateway },
  { name: "update cards", everyMs: 60_000, verb: updateCards },
  { name: "remind of expiring cards", everyMs: 60_000, verb: remindExpiring },
  { name: "sweep stray cards", everyMs: 600_000, verb: sweepStrays },
  { name: "deliver results", everyMs: 250, verb: keepDelivering },
  { name: "compare ledger", everyMs: 60_000, verb: compareLedger },
  { name: "mail about outages", everyMs: 1_000, verb: mailAboutOutages },
  { name: "purge result log", everyMs: 600_000, verb: purgeAttempts },
  { name: "send mail", everyMs: 500, verb: sendDueMail },
  { name: "purge identity", everyMs: 600_000, verb: (ctx) => purgeIdentity(ctx) },
  { name: "purge mail", everyMs: 600_000, verb: (ctx) => purgeMail(ctx) },
  { name: "expire checkouts", everyMs: 5_000, verb: expireCheckouts },
  { name: "purge kept answers", everyMs: 3_600_000, verb: (ctx) => purgeAnswers(ctx) },
  { name: "purge limits", everyMs: 3_600_000, verb: ({ db }) => purgeLimits(db) },
];
