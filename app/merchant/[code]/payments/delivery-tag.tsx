import type { Lang } from "@/components/messages";
import { Tag } from "@/components/tag";
import type { FoundPayment } from "@/lib/payments/search-payments";
import { messages } from "./messages";

type Props = { delivery: FoundPayment["delivery"]; lang: Lang };

/** How far the last result of the order got. */
export function DeliveryTag({ delivery, lang }: Props) {
  const words = messages[lang];
  if (!delivery) return <span className="sub">—</span>;
  if (delivery.state === "DELIVERED") return <Tag tone="ok">{words.delivered}</Tag>;
  if (delivery.attempts === 0) return <Tag tone="info">{words.waiting}</Tag>;
  return (
    <Tag tone="bad" icon="warning">
      {words.failed(delivery.attempts)}
    </Tag>
  );
}
