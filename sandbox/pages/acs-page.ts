import { rangeOf } from "@/sandbox/cards/recognise";
import type { Trade } from "@/sandbox/world/records";
import { document, escapeHtml, hiddenForm } from "./html";
import { ACS } from "./messages";

const { ja } = ACS;

/** One field, one button, and a way out. */
export function challengePage(trade: Trade, tried: boolean): string {
  const wrong = tried && (trade.challenge?.wrongTries ?? 0) > 0;
  const left = 3 - (trade.challenge?.wrongTries ?? 0);
  const alert = wrong ? `<p class="bad" id="wrong" role="alert">${escapeHtml(ja.wrong(left))}</p>` : "";
  const invalid = wrong ? ' aria-invalid="true" aria-describedby="hint wrong"' : ' aria-describedby="hint"';
  return bankPage(
    trade,
    wrong ? ja.wrongTitle : ja.title,
    `<h1>${ja.heading}</h1>
<dl><dt>${ja.shop}</dt><dd>${escapeHtml(trade.traderCode)}</dd><dt>${ja.amount}</dt><dd>${yen(trade.price)}</dd><dt>${ja.card}</dt><dd>•••• ${escapeHtml(trade.presented?.card.lastFour ?? "")}</dd></dl>
${alert}
<form method="post">
<div class="field"><label for="password">${ja.password}</label><input type="text" id="password" name="password" inputmode="numeric" autocomplete="one-time-code" maxlength="8" required autofocus${invalid}><span class="hint" id="hint">${ja.hint}</span></div>
<button class="press" name="press" value="password">${ja.confirm}</button>
</form>
<form method="post"><button class="quiet" name="press" value="cancel">${ja.cancel}</button></form>`,
  );
}

/** Sends the result to the shop by itself, with a button for when it cannot. */
export function resultPage(trade: Trade, posted: Record<string, string>): string {
  const form = hiddenForm(trade.challenge?.traderEcUrl ?? "", posted, ja.back);
  return bankPage(trade, ja.doneTitle, `<h1>${ja.done}</h1><p>${ja.doneText}</p>${form}`, "submit.js");
}

export function unknownPage(): string {
  const main = `<main><div class="bank"><div class="in"><h1>${ja.unknown}</h1><p>${ja.unknownText}</p></div></div></main>`;
  return document({ title: ja.unknown, main });
}

function bankPage(trade: Trade, title: string, content: string, script?: string): string {
  const issuer = trade.presented ? rangeOf(trade.presented.card).issuer : "";
  const main = `<main>
<div class="bank"><div class="bar"><p><b>${escapeHtml(issuer)}</b></p><p>${ja.service}</p></div>
<div class="in">
${content}
</div></div>
<p class="note">${ja.sandbox}</p>
</main>`;
  return document({ title: `${title}｜${issuer}`, main, script });
}

function yen(price: number): string {
  return `${price.toLocaleString("ja-JP")}円`;
}
