import type { Context, Transaction } from "@/lib/db";
import { environment } from "@/lib/environment";
import { sendLater } from "@/lib/mail/send-later";
import { randomId } from "@/lib/random-id";
import type { ResultOutage } from "@/prisma/generated/client";
import { errorMailWords } from "./error-mail-words";
import { failingResults } from "./failing-results";
import { type MailDue, mailDue } from "./mail-due";

const LOOK_AGAIN_MS = 30_000;
const AT_ONCE = 20;

/**
 * Worker: notices merchants whose results fail and mails their recipients what `mailDue` says. One place decides and
 * writes under the outage's row lock, so that no number of failures or workers makes a second mail.
 */
export async function mailAboutOutages(ctx: Context): Promise<number> {
  await openOutages(ctx);
  const ids = await takeOutages(ctx);
  for (const id of ids) await ctx.db.$transaction((tx) => lookAt(tx, id, ctx.now()));
  return ids.length;
}

async function openOutages({ db, now }: Context) {
  const found = await db.$queryRaw<{ merchantId: string; startedAt: Date }[]>`
    SELECT m."id" AS "merchantId", f."startedAt" FROM "Merchant" m CROSS JOIN LATERAL (
      SELECT min(d."failedSince") AS "startedAt" FROM "Delivery" d
      WHERE d."merchantId" = m."id" AND d."state" = 'DUE' AND d."failedSince" IS NOT NULL) f
    WHERE f."startedAt" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "ResultOutage" o WHERE o."merchantId" = m."id" AND o."endedAt" IS NULL)`;
  if (found.length === 0) return;
  await db.resultOutage.createMany({
    data: found.map((one) => ({ id: randomId(), ...one, lookAt: now() })),
    skipDuplicates: true,
  });
}

async function takeOutages({ db, now }: Context): Promise<string[]> {
  const at = now();
  const next = new Date(at.getTime() + LOOK_AGAIN_MS);
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "ResultOutage" SET "lookAt" = ${next} WHERE "id" IN (
      SELECT "id" FROM "ResultOutage" WHERE "endedAt" IS NULL AND "lookAt" <= ${at}
      ORDER BY "lookAt" LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING "id"`;
  return rows.map(({ id }) => id);
}

async function lookAt(tx: Transaction, id: string, now: Date) {
  const [outage] = await tx.$queryRaw<ResultOutage[]>`
    SELECT * FROM "ResultOutage" WHERE "id" = ${id} AND "endedAt" IS NULL FOR UPDATE`;
  if (!outage) return;
  const { merchantId, firstMailAt } = outage;
  const failing = await tx.delivery.count({
    where: { merchantId, state: "DUE", failedSince: { not: null } },
  });
  const to = await recipients(tx, merchantId);
  if (to.length === 0) return failing === 0 ? end(tx, id, { endedAt: now }) : undefined;
  const last = await tx.resultOutage.aggregate({
    where: { merchantId },
    _max: { firstMailAt: true, recoveryMailAt: true },
  });
  const due = mailDue(
    {
      ...outage,
      failing,
      news: firstMailAt !== null && (await failedSinceLastMail(tx, outage)),
      lastFirstAt: last._max.firstMailAt,
      lastRecoveryAt: last._max.recoveryMailAt,
    },
    now,
  );
  await carryOut(tx, { outage, due, to, failing, now });
}

/** None unless the merchant has switched the mail on. */
async function recipients(tx: Transaction, merchantId: string): Promise<string[]> {
  const rows = await tx.errorMailRecipient.findMany({
    where: { merchantId, confirmedAt: { not: null }, merchant: { errorMail: true } },
  });
  return rows.map(({ email }) => email);
}

async function failedSinceLastMail(tx: Transaction, outage: ResultOutage): Promise<boolean> {
  const failed = await tx.deliveryAttempt.findFirst({
    where: {
      at: { gt: outage.digestMailAt ?? outage.firstMailAt ?? outage.startedAt },
      cause: { not: null },
      delivery: { merchantId: outage.merchantId },
    },
  });
  return failed !== null;
}

type Deed = { outage: ResultOutage; due: MailDue; to: string[]; failing: number; now: Date };

async function carryOut(tx: Transaction, { outage, due, to, failing, now }: Deed) {
  if (due === "nothing") return;
  if (due === "quiet end") return end(tx, outage.id, { endedAt: now });
  const words = errorMailWords(due, await describe(tx, outage, failing));
  for (const address of to)
    await sendLater(tx, { to: address, kind: `result-${due}`, ...words, now: new Date() });
  const column = { first: "firstMailAt", digest: "digestMailAt", recovery: "recoveryMailAt" } as const;
  await end(tx, outage.id, { [column[due]]: now, ...(due === "recovery" ? { endedAt: now } : {}) });
}

function end(tx: Transaction, id: string, data: Partial<ResultOutage>) {
  return tx.resultOutage.update({ where: { id }, data });
}

async function describe(tx: Transaction, { merchantId, startedAt }: ResultOutage, failing: number) {
  const merchant = await tx.merchant.findUniqueOrThrow({ where: { id: merchantId } });
  const results = await failingResults(tx, merchant);
  const givenUp = await tx.delivery.count({
    where: { merchantId, state: "GIVEN_UP", doneAt: { gte: startedAt } },
  });
  const [only, more] = results;
  const one = only && !more ? `/${only.id}` : "";
  return {
    shop: { name: merchant.name, code: merchant.code },
    results,
    failing,
    givenUp,
    logUrl: `${environment().WALLET_ORIGIN}/merchant/${merchant.code}/notifications${one}`,
  };
}
