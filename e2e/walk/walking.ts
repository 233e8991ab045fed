import { digest } from "@/lib/digest";
import { randomId } from "@/lib/random-id";
import { makeBuyer } from "@/prisma/factories";
import { db, sessionCookie } from "../arrange";
import { keepCard } from "../arrange-card";
import { CARD } from "../test-cards";

/** Somebody who walks many checkouts: on a browser known for a month, with a card that pays, one that is declined, one whose answer is lost. */
export type Walking = Awaited<ReturnType<typeof makeWalking>>;

const MONTH_MS = 30 * 86_400_000;

export async function makeWalking() {
  const { id } = await makeBuyer(db);
  const device = randomId();
  const at = new Date(Date.now() - MONTH_MS);
  await db.knownDevice.create({
    data: { userId: id, deviceHash: digest("device", device), firstSeenAt: at, lastSeenAt: at },
  });
  const good = await keepCard({ id }, { number: CARD.rakuten });
  const declined = await keepCard({ id }, { number: CARD.overLimit });
  const lost = await keepCard({ id }, { number: CARD.paymentLostAfter });
  const [name = "", session = ""] = (await sessionCookie(id)).split("=");
  const cookies: Record<string, string> = { [name]: session, "kuroneko-device": device };
  return {
    id,
    cookies,
    cards: { good: good.cardId, declined: declined.cardId, lost: lost.cardId },
  };
}

/** Ten declines a day are a person's measure; whoever walks hundreds of checkouts begins each anew. */
export async function forgetDeclines({ id }: Walking): Promise<void> {
  await db.limit.deleteMany({ where: { key: `declines:buyer:${id}` } });
}
