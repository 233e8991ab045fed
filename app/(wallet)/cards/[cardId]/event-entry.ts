import type { LogEntry } from "@/components/log-list";
import type { Lang } from "@/components/messages";
import type { CardDetail } from "@/lib/cards/queries";
import { dayWords } from "../card-words";
import { messages } from "./messages";

type Event = CardDetail["events"][number];
type Change = NonNullable<Event["change"]>;
type Face = Change["from"];

/** One line of what became of a card: 「カード会社により有効期限が更新されました 10/26 → 10/30」. */
export function eventEntry({ id, at, kind, change }: Event, lang: Lang): LogEntry {
  const words = messages[lang];
  const line = { id, at: at.toISOString(), when: dayWords(at, lang) };
  if (kind !== "UPDATED") return { ...line, text: words.events[kind] };
  if (!change) return { ...line, text: words.newExpiry };
  return { ...line, text: isNewNumber(change) ? words.newNumber : words.newExpiry, change: chip(change) };
}

export function isNewNumber({ from, to }: Change): boolean {
  return from.lastFour !== to.lastFour;
}

/** 「10/26 → 10/30」; with the digits when those are new too. */
export function chip(change: Change): { from: string; to: string } {
  const show = (face: Face) =>
    isNewNumber(change) ? `•• ${face.lastFour}  ${shortExpiry(face)}` : shortExpiry(face);
  return { from: show(change.from), to: show(change.to) };
}

/** 「10/26」, as it stands on the card. */
function shortExpiry({ expiryYear, expiryMonth }: Face): string {
  return `${String(expiryMonth).padStart(2, "0")}/${String(expiryYear % 100).padStart(2, "0")}`;
}
