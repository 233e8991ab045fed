import type { Transaction } from "@/lib/db";
import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";
import { sendLater } from "@/lib/mail/send-later";
import { randomId } from "@/lib/random-id";
import { confirmationMail, LINK_DAYS } from "./confirmation-mail";

type Wish = { recipientId: string; email: string; shopName: string; lang: "ja" | "en"; now: Date };

/** Mails a recipient a new link; the one before it stops working. `now` is real time. */
export async function mailLink(tx: Transaction, wish: Wish): Promise<void> {
  const { recipientId, email, shopName, lang, now } = wish;
  const token = randomId();
  await tx.errorMailRecipient.update({
    where: { id: recipientId },
    data: {
      tokenHash: digest("mail-link", token),
      tokenExpiresAt: new Date(now.getTime() + LINK_DAYS * 86_400_000),
    },
  });
  const link = `${environment().WALLET_ORIGIN}/confirm-mail/${token}`;
  await sendLater(tx, {
    to: email,
    kind: "confirm-recipient",
    ...confirmationMail(lang, { shopName, link }),
    now,
  });
}
