import { type LogEntry, LogList } from "@/components/log-list";
import type { Lang } from "@/components/messages";
import { Panel } from "@/components/panel";
import type { CardDetail } from "@/lib/cards/queries";
import { dayWords } from "../card-words";
import { eventEntry } from "./event-entry";
import { messages } from "./messages";

export function CardLog({ card, lang }: { card: CardDetail; lang: Lang }) {
  const words = messages[lang];
  const deeds = card.log.flatMap(({ id, at, action, nickname }): LogEntry[] => {
    const text = words.deeds(nickname)[action];
    if (!text) return [];
    const yen = card.oneYenCancelled ? words.yenDone : words.yenOpen;
    const when = dayWords(at, lang);
    return [{ id, at: at.toISOString(), when, text, more: action === "kept card" ? yen : undefined }];
  });
  const events = card.events.map((event) => eventEntry(event, lang));
  const entries = [...deeds, ...events].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Panel title={words.log} id="log">
      <LogList entries={entries} />
    </Panel>
  );
}
