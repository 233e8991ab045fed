import type { Context, Transaction } from "@/lib/db";
import { randomId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import { recordDeed, type Staff } from "../record-deed";
import type { ErrorMailWish } from "../schema";
import { mailLink } from "./mail-link";
import { mayMailLink } from "./may-mail-link";

export type ErrorMailRefusal = "recipient-needed" | "too-many-links";

const PLACES = [1, 2, 3, 4, 5];

/**
 * 送信エラーのお知らせメール: on or off, and to whom. Who is new is mailed a link; who is left out is forgotten; who was
 * confirmed stays so. `ctx.now` is real time, as for every mailed link.
 */
export async function saveErrorMail(
  ctx: Context,
  { staff, wish, lang }: { staff: Staff; wish: ErrorMailWish; lang: "ja" | "en" },
): Promise<Result<null, ErrorMailRefusal>> {
  const { merchantId } = staff;
  const { errorMail, recipients } = wish;
  if (errorMail && recipients.length === 0) return refuse("recipient-needed");
  const known = await ctx.db.errorMailRecipient.findMany({ where: { merchantId } });
  const added = recipients.filter((email) => !known.some((one) => one.email === email));
  for (const email of added)
    if (!(await mayMailLink(ctx, merchantId, email))) return refuse("too-many-links");
  await ctx.db.$transaction(async (tx) => {
    const shopName = await lockMerchant(tx, merchantId);
    await tx.errorMailRecipient.deleteMany({ where: { merchantId, email: { notIn: recipients } } });
    await tx.merchant.update({ where: { id: merchantId }, data: { errorMail } });
    for (const email of await missing(tx, merchantId, recipients))
      await add(tx, { merchantId, email, shopName, lang, now: ctx.now() });
    const detail = { errorMail, recipients: recipients.length, added: added.length };
    await recordDeed(tx, staff, { action: "changed error mail", detail, at: ctx.now() });
  });
  return yes(null);
}

/** Two who save at the same time do it one after the other. */
async function lockMerchant(tx: Transaction, merchantId: string): Promise<string> {
  await tx.$queryRaw`SELECT 1 FROM "Merchant" WHERE "id" = ${merchantId} FOR NO KEY UPDATE`;
  const { name } = await tx.merchant.findUniqueOrThrow({ where: { id: merchantId }, select: { name: true } });
  return name;
}

async function missing(tx: Transaction, merchantId: string, recipients: string[]): Promise<string[]> {
  const there = await tx.errorMailRecipient.findMany({ where: { merchantId }, select: { email: true } });
  return recipients.filter((email) => !there.some((one) => one.email === email));
}

type New = { merchantId: string; email: string; shopName: string; lang: "ja" | "en"; now: Date };

async function add(tx: Transaction, { merchantId, email, shopName, lang, now }: New) {
  const taken = await tx.errorMailRecipient.findMany({ where: { merchantId }, select: { place: true } });
  const place = PLACES.find((one) => !taken.some((other) => other.place === one)) ?? PLACES.length + 1;
  const recipientId = randomId();
  await tx.errorMailRecipient.create({ data: { id: recipientId, merchantId, place, email, createdAt: now } });
  await mailLink(tx, { recipientId, email, shopName, lang, now });
}
