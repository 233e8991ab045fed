import type { Receipt } from "../ledger/entries";
import { countedReceipts } from "../orders/order-state";
import { resultFields } from "../results/read-fields";
import {
  answerWords,
  detailWords,
  methodWords,
  refusalWords,
  resultWords,
  signatureWords,
} from "../results/words";
import { type Html, html } from "./html";
import { rawText } from "./raw-text";
import { exactTime, yen } from "./yen-and-time";

/** Every result POST as it came: what we made of it, the seven fields in words, and the bytes. */
export function resultList(title: string, receipts: readonly Receipt[]): Html {
  const counted = new Set(countedReceipts(receipts));
  return html`<section class="results" aria-labelledby="results"><h2 id="results">${title}</h2>${
    receipts.length === 0 && html`<p class="sub">まだ届いていません。</p>`
  }${receipts.map((receipt, at) => article(receipt, at + 1, counted.has(receipt)))}</section>`;
}

function article(receipt: Receipt, number: number, counted: boolean): Html {
  const body = Buffer.from(receipt.bodyBase64, "base64");
  return html`<article class="panel"><h3>${number}通目　${exactTime(receipt.receivedAt)}</h3>
<p class="tags"><span class="tag ${counted ? "paid" : ""}">${verdict(receipt, counted)}</span><span class="tag ${receipt.signature === "wrong" ? "failed" : ""}">${signatureWords[receipt.signature]}</span></p>
<div class="split"><dl class="dl">${resultFields.map((name) => field(name, receipt.fields[name]))}
<div><dt>当店の返事</dt><dd>${answerWords[receipt.answer]}</dd></div></dl>
<div class="stack"><h4>本文（${body.length}バイト、届いたまま）</h4><pre class="raw body">${rawText(body)}</pre>
<details><summary>ヘッダー（${receipt.headers.length}行）</summary><pre class="raw">${receipt.headers.map(([name, value]) => `${name}: ${value}`).join("\n")}</pre></details></div></div></article>`;
}

function verdict(receipt: Receipt, counted: boolean): string {
  if (counted) return "注文に反映した";
  if (receipt.refusal) return `反映しない：${refusalWords[receipt.refusal]}`;
  return receipt.answer === "0"
    ? "同じ内容の再送（反映は一度だけ）"
    : "反映しない：受け取ったと返事をしていない";
}

function field(name: (typeof resultFields)[number], value: string | undefined): Html {
  const [label, inWords] = shown[name];
  const said = value === undefined ? "なし" : inWords(value);
  return html`<div><dt>${label}<br><code>${name}</code></dt><dd>${said}${value !== undefined && value !== said && html`<br><code>${value}</code>`}</dd></div>`;
}

const asItIs = (value: string) => value;

const shown: Record<(typeof resultFields)[number], [label: string, inWords: (value: string) => string]> = {
  trader_code: ["加盟店コード", asItIs],
  order_no: ["受付番号", asItIs],
  settle_price: ["決済金額", (value) => (/^\d{1,7}$/.test(value) ? yen(Number(value)) : value)],
  settle_date: ["決済日時", dateWords],
  settle_result: ["決済結果", resultWords],
  settle_detail: ["決済結果詳細", detailWords],
  settle_method: ["決済手段", methodWords],
};

function dateWords(value: string): string {
  return value.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, "$1/$2/$3 $4:$5:$6");
}
