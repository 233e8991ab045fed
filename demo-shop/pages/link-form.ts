import type { OrderFile } from "../ledger/entries";
import { linkFields } from "../orders/link-fields";
import type { Settings } from "../settings";
import { html } from "./html";
import { layout } from "./layout";
import { paySubmit } from "./pay-button";

/** What a shop without a server of its own sends: a form in Shift_JIS, straight from the buyer's browser. */
export function linkFormPage(settings: Settings, { order }: OrderFile): string {
  const fields = linkFields(settings, order);
  return layout(
    `お支払い ${order.no}`,
    html`<div class="page-head"><h1>リンク方式で支払う</h1>
<p class="sub">注文番号 <span class="num">${order.no}</span>　下の内容を、お客さまのブラウザからShift_JISのフォームで送ります。</p></div>
<div class="split"><section class="panel" aria-label="送る内容"><dl class="dl">${fields.map(([name, value]) => html`<div><dt><code>${name}</code></dt><dd>${value}</dd></div>`)}</dl></section>
<form class="stack" method="post" action="${linkAddress(settings)}" accept-charset="Shift_JIS">${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${paySubmit()}<p class="hint center">クロネコペイのページへ移動します。カード番号は当店に伝わりません。</p></form></div>`,
  );
}

function linkAddress({ walletOrigin }: Settings): string {
  return `${walletOrigin}/test_gateway/settleSelectAction.gw`;
}
