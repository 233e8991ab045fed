import type { Lang } from "@/components/messages";
import { EmptySlot, PendingSlot, QuietSlot, Slot, Wallet } from "@/components/wallet";
import type { CardView } from "@/lib/cards/queries";
import { PLACES } from "@/lib/cards/rules";
import { giveUp } from "./actions";
import { cardLook } from "./card-words";
import { messages } from "./messages";

/** The three places: filled, being filled, inviting. */
export function Places({ cards, lang }: { cards: CardView[]; lang: Lang }) {
  const kept = cards.filter((card) => card.expiry);
  const pending = cards.filter((card) => !card.expiry);
  const free = PLACES - cards.length;
  const words = messages[lang];
  return (
    <Wallet kept={kept.length} lang={lang}>
      {kept.map((card) => (
        <Slot
          key={card.id}
          card={cardLook(card, lang)}
          href={`/cards/${card.id}`}
          say={sayOf(card, lang)}
          action={actionOf(card, lang)}
          lang={lang}
        />
      ))}
      {pending.map((card) => (
        <Pending key={card.id} card={card} lang={lang} />
      ))}
      {free > 0 && (
        <EmptySlot
          href="/cards/add"
          title={cards.length === 0 ? words.addFirst : words.add(cards.length + 1)}
        >
          {cards.length === 0 ? words.addFirstText : words.addText}
        </EmptySlot>
      )}
      {Array.from({ length: Math.max(free - 1, 0) }, (_, at) => cards.length + 2 + at).map((place) => (
        <QuietSlot key={place} place={place} lang={lang}>
          {words.free}
        </QuietSlot>
      ))}
    </Wallet>
  );
}

/** What ends soon is renewed from here; why a card is closed stands on its own page. */
function actionOf(card: CardView, lang: Lang) {
  const words = messages[lang];
  return card.state === "expiring" || card.state === "expired"
    ? { href: `/cards/${card.id}/renew`, text: words.renew }
    : { href: `/cards/${card.id}`, text: words.more };
}

function sayOf(card: CardView, lang: Lang) {
  const words = messages[lang];
  if (card.state === "expired" || card.state === "closed")
    return { text: words.expired, icon: "warning" as const, strong: true };
  if (card.state === "paused") return { text: words.paused, icon: "pause" as const, strong: true };
  if (card.state !== "expiring") return { text: words.usable };
  const days = card.daysLeft ?? 0;
  return { text: days === 0 ? words.lastDay : words.daysLeft(days), strong: true };
}

/** A registration fills this place: it is checked by us, or waits for the buyer. */
function Pending({ card, lang }: { card: CardView; lang: Lang }) {
  const words = messages[lang];
  if (card.state !== "challenged") {
    return (
      <PendingSlot
        title={words.checking}
        say={words.checkingSay}
        action={{ href: "/cards", text: words.look }}
      >
        {words.checkingText}
      </PendingSlot>
    );
  }
  return (
    <PendingSlot
      title={words.challenged}
      say={words.challengedSay}
      action={{ href: `/3ds/${card.challengeId}`, text: words.goOn }}
      extra={
        <form action={giveUp}>
          <input type="hidden" name="registration" value={card.registrationId ?? ""} />
          <button type="submit">{words.giveUp}</button>
        </form>
      }
    >
      {words.challengedText}
    </PendingSlot>
  );
}
