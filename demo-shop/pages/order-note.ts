import type { OrderFile, Problem } from "../ledger/entries";
import { orderState } from "../orders/order-state";
import { type Html, html } from "./html";

/** How the browser says it came; it only chooses words and never changes the order's state. */
export type CameBack = "back" | "cancelled" | null;

export function orderNote(file: OrderFile, came: CameBack): Html | null {
  const state = orderState(file);
  if (state === "paid") {
    return note(
      "ok",
      "お支払いを確認しました",
      "クロネコペイから届いた通知で確かめています。発送の準備をはじめます。",
    );
  }
  if (file.problem) return problemNote(file.problem);
  if (state === "failed") {
    return note(
      "bad",
      "お支払いができませんでした",
      "代金はいただいていません。よろしければ、もう一度お支払いください。",
    );
  }
  if (came === "back") {
    return note(
      "info",
      "お支払いの結果を待っています",
      "結果は、クロネコペイから当店へ直接届く通知で確かめます。ふつうは数秒で届きます。",
      html`<a class="btn btn-line btn-short" href="?back=1">最新の状態を見る</a>`,
    );
  }
  if (came === "cancelled") {
    return note(
      "info",
      "お支払いをせずに戻りました",
      "ご注文は取り置いています。このページから、いつでもお支払いいただけます。",
    );
  }
  return null;
}

function problemNote(problem: Problem): Html {
  const facts = [
    problem.code && `コード ${problem.code}`,
    problem.field && `項目 ${problem.field}`,
    problem.status && `HTTP ${problem.status}`,
  ].filter(Boolean);
  return note(
    "bad",
    problem.title,
    problem.detail,
    html`<p class="hint">${facts.join("・")}</p><details><summary>クロネコペイの返事をそのまま見る</summary><pre class="raw">${problem.body}</pre></details>`,
  );
}

function note(kind: "ok" | "bad" | "info", title: string, words: string, more: Html | null = null): Html {
  return html`<section class="note ${kind}" aria-label="お知らせ"><h2>${title}</h2><p>${words}</p>${more}</section>`;
}
