import { books, SHIPPING } from "../books";
import type { Line, OrderFile } from "../ledger/entries";
import { totalYen } from "../orders/order-lines";
import { orderState } from "../orders/order-state";
import { cover } from "./cover";
import { type Html, html } from "./html";
import { layout } from "./layout";
import { type CameBack, orderNote } from "./order-note";
import { payLink } from "./pay-button";
import { resultList } from "./result-list";
import { stateTag } from "./state-tag";
import { time, yen } from "./yen-and-time";

export function orderPage(file: OrderFile, came: CameBack): string {
  const { order } = file;
  const goods = order.lines.filter((line) => line.name !== SHIPPING);
  const shipping = order.lines.filter((line) => line.name === SHIPPING);
  const unpaid = orderState(file) !== "paid";
  return layout(
    `ご注文 ${order.no}`,
    html`<div class="page-head"><h1>${unpaid ? "ご注文の確認" : "ご注文ありがとうございました"}</h1>
<p class="sub">注文番号 <span class="num">${order.no}</span>　${stateTag(file)}</p></div>
${orderNote(file, came)}
<div class="split"><section class="panel" aria-label="お買い上げの品"><ul class="rows">${goods.map(lineRow)}</ul>
<dl class="dl money">${shipping.map((line) => html`<div><dt>${line.name}</dt><dd>${yen(totalYen([line]))}</dd></div>`)}<div class="total"><dt>合計（税込）</dt><dd>${yen(order.amountYen)}</dd></div></dl></section>
<div class="stack"><h2>お届け先</h2><p>${order.buyer?.name ?? "お客"} さま<br>東京都台東区谷中 0-0-0</p><p class="hint">ご注文 ${time(file.orderedAt)}</p>
${unpaid && payAgain(file)}</div></div>
${resultList("お店に届いた決済結果", file.receipts)}`,
  );
}

function lineRow(line: Line): Html {
  const book = books.find((known) => known.title === line.name);
  const total = totalYen([line]);
  return html`<li class="row">${book ? html`<span class="cover-s">${cover(book)}</span>` : null}<span class="grow"><span class="t">${line.name}</span>${
    book || line.quantity > 1
      ? html`<span class="m">${line.quantity}${book ? "冊" : "点"}${line.quantity > 1 && ` × ${yen(line.unitPriceYen)}`}</span>`
      : null
  }</span><span class="v">${yen(total)}</span></li>`;
}

/** The shop cannot know whether the wallet still keeps the link open, so both ways stay on the page. */
function payAgain({ order, checkout }: OrderFile): Html {
  if (order.by === "link")
    return html`<div class="pay"><a class="btn" href="/orders/${encodeURIComponent(order.no)}/link">リンク方式で支払う</a></div>`;
  return html`<div class="pay">${
    checkout &&
    html`${payLink(checkout.url)}<p class="hint center">クロネコペイのページへ移動します。カード番号は当店に伝わりません。</p>`
  }
<form method="post" action="/orders/${encodeURIComponent(order.no)}/checkout"><button class="btn ${checkout ? "btn-text" : ""}" type="submit">${checkout ? "支払いページを開き直す" : "支払いページをもう一度用意する"}</button></form></div>`;
}
