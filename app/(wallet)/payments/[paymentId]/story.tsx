import { wordsForTime } from "@/app/_server/words-for-time";
import { LogList } from "@/components/log-list";
import type { Lang } from "@/components/messages";
import { Panel } from "@/components/panel";
import { formatYen } from "@/lib/money";
import type { PaymentChange } from "@/lib/payments/changes-of";
import { messages } from "../messages";

/** What became of the payment, once anything did. */
export function Story({ changes, lang }: { changes: PaymentChange[]; lang: Lang }) {
  const words = messages[lang];
  if (changes.every(({ is }) => is === "paid")) return null;
  return (
    <Panel title={words.story} id="story">
      <LogList
        entries={changes.map((change) => ({
          id: `${change.is}-${change.at.getTime()}`,
          at: change.at.toISOString(),
          when: wordsForTime(change.at, lang),
          text: words.changes[change.is],
          change:
            change.is === "amount"
              ? { from: formatYen(change.from, lang), to: formatYen(change.to, lang) }
              : undefined,
        }))}
      />
    </Panel>
  );
}
