import type { OrderFile, Receipt } from "../ledger/entries";
import { type Html, html } from "./html";
import { layout } from "./layout";
import { resultList } from "./result-list";
import { stateTag } from "./state-tag";
import { time, yen } from "./yen-and-time";

export function ordersPage(files: readonly OrderFile[], strays: readonly Receipt[]): string {
  return layout(
    "ご注文の一覧",
    html`<div class="page-head"><h1>ご注文の一覧</h1></div>
${files.length === 0 ? html`<p class="sub">ご注文はまだありません。<a href="/">本棚を見る</a></p>` : html`<ul class="panel rows">${files.map(row)}</ul>`}
${strays.length > 0 && resultList("どの注文にも合わない通知", strays)}`,
  );
}

function row(file: OrderFile): Html {
  return html`<li><a class="row" href="/orders/${encodeURIComponent(file.order.no)}"><span class="grow"><span class="t num">${file.order.no}</span><span class="m">${time(file.orderedAt)}</span></span>${stateTag(file)}<span class="v">${yen(file.order.amountYen)}</span></a></li>`;
}
