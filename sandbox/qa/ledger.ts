import { rangeOf } from "@/sandbox/cards/recognise";
import { CARRIERS } from "@/sandbox/carriers/carriers";
import { escapeHtml } from "@/sandbox/pages/html";
import type { Lang } from "@/sandbox/pages/language";
import { yen } from "@/sandbox/pages/yen";
import { stamp } from "@/sandbox/world/japan-time";
import type { Notification, Trade } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";
import type { Words } from "./messages";
import { button, form, section, table } from "./parts";
import { statusName } from "./status-names";

const MOST_ROWS = 50;

/** What the gateway knows: trades with their history, held cards, notifications. */
export function ledger(world: World, say: Words, lang: Lang): string {
  return trades(world, say, lang) + heldCards(world, say) + notifications(world, say);
}

function trades(world: World, say: Words, lang: Lang): string {
  const { time, orderNo, amount, method, status, history } = say.columns;
  const rows = newest(world.store.all("trades")).map((trade) => [
    readable(trade.acceptedAt),
    escapeHtml(trade.orderNo),
    yen(trade.price),
    `<span class="chip">${trade.settleMethod}</span> ${escapeHtml(methodName(trade))}`,
    `<span class="chip">${trade.status}</span> ${statusName(trade.status, lang)}`,
    `<details><summary>${trade.history.length}</summary><ol>${trade.history.map(move).join("")}</ol></details>`,
  ]);
  const head = [time, orderNo, amount, method, status, history];
  return section("trades", say.sections.trades, table(say.sections.trades, head, rows, say.none));
}

function methodName({ presented, settleMethod }: Trade): string {
  if (!presented) return CARRIERS[String(settleMethod)] ?? "";
  return `${rangeOf(presented.card).issuer} •••• ${presented.card.lastFour}`;
}

function move({ at, from, to, by }: Trade["history"][number]): string {
  return `<li>${readable(at)}　${from ?? ""} → ${to}　${escapeHtml(by)}</li>`;
}

function heldCards(world: World, say: Words): string {
  const { member, key, card, expiry, locked } = say.columns;
  const rows = newest(world.store.all("holders")).flatMap((holder) =>
    holder.cards.map((held) => [
      escapeHtml(holder.memberId),
      String(held.cardKey),
      `${escapeHtml(rangeOf(held.card).issuer)} •••• ${held.card.lastFour}${held.card.closed ? ` <span class="chip">${say.closed}</span>` : ""}`,
      held.card.expiry,
      held.lastCreditDate,
    ]),
  );
  const head = [member, key, card, expiry, locked];
  return section("held", say.sections.held, table(say.sections.held, head, rows, say.none));
}

function notifications(world: World, say: Words): string {
  const { time, orderNo, sent, state, action } = say.columns;
  const rows = newest(world.store.all("notifications")).map((notification) => [
    readable(notification.eventAt),
    escapeHtml(notification.orderNo),
    String(notification.attempts.length),
    stateName(notification, say),
    form("replay", button(say.replay, "id", String(notification.id))) +
      form("duplicate", button(say.duplicate, "id", String(notification.id))),
  ]);
  const head = [time, orderNo, sent, state, action];
  const { notifications: title } = say.sections;
  return section("notifications", title, table(title, head, rows, say.none));
}

function stateName({ received, nextDue }: Notification, say: Words): string {
  if (received) return say.received;
  return nextDue === null ? say.givenUp : say.waiting;
}

function newest<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map.values()].slice(-MOST_ROWS).reverse();
}

function readable(at: number): string {
  return stamp(at).replace(/(....)(..)(..)(..)(..)(..)/, "$1-$2-$3 $4:$5:$6");
}
