import type { LogEntry } from "@/components/log-list";
import type { Lang } from "@/components/messages";
import type { CardDetail } from "@/lib/cards/queries";
import { dayWords } from "../card-words";
import { messages } from "./messages";

type Event = CardDetail["events"][number];
type Face = NonNullable<Event["change"]>["from"];

/** One line of what became of a card: 「カード会社により有効期限が更新されました 10/26 → 10/30」. */
export function eventEntry({ id, at, kind, change }: Event, lang: Lang): LogEntry {
  const words = messages[lang];
  const line = { id, at: at.toISOString(), when: dayWords(at, lang) };
  if (kind !== "UPDATED") return { ...line, text: words.events[kind] };
  if (!change) return { ...line, text: words.newExpiry };
  const isNewNumber = change.from.lastFour !== change.to.lastFour;
  const show = (face: Face) =>
    isNewNumber ? `•• ${face.lastFour}  ${shortExpiry(face)}` : shortExpiry(face);
  return {
    ...line,
    text: isNewNumber ? words.newNumber : words.newExpiry,
    change: { from: show(change.from), to: show(change.to) },
  };
}

/** 「10/26」, as it stands on the card. */
function shortExpiry({ expiryYear, expiryMonth }: Face): string {
  return `${String(expiryMonth).padStart(2, "0")}/${String(expiryYear % 100).padStart(2, "0")}`;
}
