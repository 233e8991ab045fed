import { LogList } from "@/components/log-list";
import type { Lang } from "@/components/messages";
import { Panel } from "@/components/panel";
import type { CardDetail } from "@/lib/cards/queries";
import { deedEntry } from "./deed-entry";
import { eventEntry } from "./event-entry";
import { messages } from "./messages";

export function CardLog({ card, lang }: { card: CardDetail; lang: Lang }) {
  const words = messages[lang];
  const deeds = card.deeds.flatMap((deed) => deedEntry(deed, card, lang) ?? []);
  const events = card.events.map((event) => eventEntry(event, lang));
  const entries = [...deeds, ...events].sort((a, b) => b.at.localeCompare(a.at));
  if (entries.length === 0) return null;
  return (
    <Panel title={words.log} id="log">
      <LogList entries={entries} />
    </Panel>
  );
}
