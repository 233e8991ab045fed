import { CodeChip } from "@/components/code-chip";
import type { LogEntry } from "@/components/log-list";
import type { Lang } from "@/components/messages";
import { formatYen } from "@/lib/money";
import { causeWords } from "@/lib/notifications/cause-words";
import type { DeskEvent } from "@/lib/payments/desk-queries";
import { STATES, type StateName } from "@/lib/payments/rules";
import { STATE_WORDS } from "../../../words";
import { exactTime } from "../../desk-time";
import { messages } from "./messages";

/** One line of a transaction's story. */
export function entryOf(event: DeskEvent, lang: Lang): LogEntry {
  const frame = { id: event.id, at: event.at.toISOString(), when: exactTime(event.at) };
  const words = messages[lang];
  switch (event.is) {
    case "opened":
      return { ...frame, text: words.opened };
    case "moved":
      if (event.from === "CREATED") return { ...frame, text: words.pressed };
      return {
        ...frame,
        text: <b>{words.moved}</b>,
        change: { from: stateWord(event.from, lang), to: stateWord(event.to, lang) },
      };
    case "operation":
      return { ...frame, text: operationText(event, lang), more: operationFacts(event, lang) };
    case "refund":
      return {
        ...frame,
        text: <b>{words.refunded(formatYen(event.amountYen, lang))}</b>,
        more: `${event.note} · ${words.by(event.by)}`,
      };
    case "delivery":
      return { ...frame, text: deliveryText(event, lang), more: deliveryFacts(event, lang) };
  }
}

type Operation = Extract<DeskEvent, { is: "operation" }>;
type Delivery = Extract<DeskEvent, { is: "delivery" }>;

function stateWord(state: StateName, lang: Lang) {
  const { statusInfo } = STATES[state];
  const word = STATE_WORDS[state][lang];
  return statusInfo === null ? word : <CodeChip code={statusInfo}>{word}</CodeChip>;
}

function operationText({ kind, state, scheduledAt }: Operation, lang: Lang) {
  const words = messages[lang];
  const open = scheduledAt ? "SCHEDULED" : "OPEN";
  const outcome = state === "YES" || state === "NO" ? state : open;
  return (
    <b>
      {words.kinds[kind]}：{words.outcomes[outcome]}
    </b>
  );
}

function operationFacts({ by, wish, code, creditCode, scheduledAt }: Operation, lang: Lang): string {
  const words = messages[lang];
  const who = by === "merchant" ? words.program : by === "worker" ? words.worker : by;
  const facts = [
    wish.slipNo && words.slip(wish.slipNo),
    wish.amountYen && words.newAmount(formatYen(wish.amountYen, lang)),
    scheduledAt && words.scheduled(exactTime(scheduledAt)),
    code && words.codes(code, creditCode),
    words.by(who),
  ];
  return facts.filter(Boolean).join(" · ");
}

function deliveryText({ attempt, durationMs, cause }: Delivery, lang: Lang) {
  const words = messages[lang];
  if (durationMs === null) return <b>{words.delivering(attempt)}</b>;
  const told = cause === null ? words.delivered : words.notDelivered;
  return <b>{told(attempt, (durationMs / 1000).toFixed(2))}</b>;
}

function deliveryFacts(delivery: Delivery, lang: Lang): string {
  return [delivery.url, messages[lang].answer(causeWords(delivery, lang))].join(" · ");
}
