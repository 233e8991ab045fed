import { type LogEntry, LogList } from "@/components/log-list";
import type { Lang } from "@/components/messages";
import { Panel } from "@/components/panel";
import type { CardDetail } from "@/lib/cards/queries";
import { dayWords } from "../card-words";
import { messages } from "./messages";

export function CardLog({ card, lang }: { card: CardDetail; lang: Lang }) {
  const words = messages[lang];
  const entries = card.log.flatMap(({ id, at, action, nickname }): LogEntry[] => {
    const text = words.deeds(nickname)[action];
    if (!text) return [];
    const yen = card.oneYenCancelled ? words.yenDone : words.yenOpen;
    const when = dayWords(at, lang);
    return [{ id, at: at.toISOString(), when, text, more: action === "kept card" ? yen : undefined }];
  });
  return (
    <Panel title={words.log} id="log">
      <LogList entries={entries} />
    </Panel>
  );
}
