import type { Lang } from "@/components/messages";
import { Tag } from "@/components/tag";
import type { DeliveryView } from "@/lib/notifications/queries";
import { messages } from "./messages";

/** How far a result got, in a word. */
export function OutcomeTag({ row, lang }: { row: DeliveryView; lang: Lang }) {
  const words = messages[lang];
  if (row.state === "DELIVERED" && row.attempts <= 1) return <Tag tone="ok">{words.done(row.attempts)}</Tag>;
  if (row.state === "DELIVERED")
    return (
      <Tag tone="warn" icon="renew">
        {words.done(row.attempts)}
      </Tag>
    );
  if (row.state === "GIVEN_UP") return <Tag tone="bad">{words.givenUp(row.attempts)}</Tag>;
  if (!row.failing) return <Tag tone="info">{words.waiting}</Tag>;
  return (
    <Tag tone="bad" icon="warning">
      {words.failed(row.attempts)}
    </Tag>
  );
}
