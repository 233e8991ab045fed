import type { Transaction } from "@/lib/db";
import { type Letter, sendLater } from "./send-later";

type Lang = "ja" | "en";
type BuyerLetter = {
  userId: string;
  kind: string;
  /** The words of the mail in each language. */
  words: (lang: Lang) => Pick<Letter, "subject" | "text">;
  now: Date;
};

/** A mail to a buyer in the language they read, in the transaction of the change it tells of. */
export async function mailBuyer(
  tx: Pick<Transaction, "$executeRaw" | "user">,
  letter: BuyerLetter,
): Promise<void> {
  const { userId, kind, words, now } = letter;
  const { email, lang } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, lang: true },
  });
  await sendLater(tx, { to: email, kind, ...words(lang ?? "ja"), now });
}
