import type { LogEntry } from "@/components/log-list";
import type { Lang } from "@/components/messages";
import type { CardDetail } from "@/lib/cards/queries";
import { dayWords } from "../card-words";
import { chip, isNewNumber } from "./event-entry";
import { messages } from "./messages";

type Deed = CardDetail["deeds"][number];

/** One line of what its buyer did with a card; null for what is of no interest here. */
export function deedEntry(deed: Deed, { oneYenCancelled }: CardDetail, lang: Lang): LogEntry | null {
  const words = messages[lang];
  const { id, at, action, nickname, change } = deed;
  const line = { id, at: at.toISOString(), when: dayWords(at, lang) };
  const yen = oneYenCancelled ? words.yenDone : words.yenOpen;
  if (action === "renewed card" && change) {
    const text = isNewNumber(change) ? words.renewedNumber : words.renewedExpiry;
    return { ...line, text, change: chip(change) };
  }
  if (action === "replaced card" && change)
    return { ...line, text: words.replaced(change.from.lastFour), more: yen };
  const text = words.deeds(nickname)[action];
  return text ? { ...line, text, more: action === "kept card" ? yen : undefined } : null;
}
