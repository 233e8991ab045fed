import { rangeOf } from "@/sandbox/cards/recognise";
import { findMerchant } from "@/sandbox/world/merchants";
import type { Trade } from "@/sandbox/world/records";
import { document, escapeHtml, hiddenForm } from "./html";
import type { Lang } from "./language";
import { ACS } from "./messages";
import { yen } from "./yen";

/** One field, one button, and a way out. */
export function challengePage(trade: Trade, tried: boolean, lang: Lang): string {
  const say = ACS[lang];
  const wrong = tried && (trade.challenge?.wrongTries ?? 0) > 0;
  const left = 3 - (trade.challenge?.wrongTries ?? 0);
  const alert = wrong ? `<p class="bad" id="wrong" role="alert">${escapeHtml(say.wrong(left))}</p>` : "";
  const invalid = wrong ? ' aria-invalid="true" aria-describedby="hint wrong"' : ' aria-describedby="hint"';
  return bankPage(
    trade,
    lang,
    wrong ? say.wrongTitle : say.title,
    `<h1>${say.heading}</h1>
<dl><dt>${say.shop}</dt><dd>${escapeHtml(findMerchant(trade.traderCode)?.name ?? trade.traderCode)}</dd><dt>${say.amount}</dt><dd>${yen(trade.price)}</dd><dt>${say.card}</dt><dd>•••• ${escapeHtml(trade.presented?.card.lastFour ?? "")}</dd></dl>
${alert}
<form method="post">
<div class="field"><label for="password">${say.password}</label><input type="text" id="password" name="password" inputmode="numeric" autocomplete="one-time-code" maxlength="8" required autofocus${invalid}><span class="hint" id="hint">${say.hint}</span></div>
<button class="press" name="press" value="password">${say.confirm}</button>
</form>
<form method="post"><button class="quiet" name="press" value="cancel">${say.cancel}</button></form>`,
  );
}

/** Sends the result to the shop by itself, with a button for when it cannot. */
export function resultPage(trade: Trade, posted: Record<string, string>, lang: Lang): string {
  const say = ACS[lang];
  const form = hiddenForm(trade.challenge?.traderEcUrl ?? "", posted, say.back);
  return bankPage(
    trade,
    lang,
    say.doneTitle,
    `<h1>${say.done}</h1><p>${say.doneText}</p>${form}`,
    "submit.js",
  );
}

export function unknownPage(lang: Lang): string {
  const say = ACS[lang];
  const main = `<main><div class="bank"><div class="in"><h1>${say.unknown}</h1><p>${say.unknownText}</p></div></div></main>`;
  return document({ lang, title: say.unknown, main });
}

function bankPage(trade: Trade, lang: Lang, title: string, content: string, script?: string): string {
  const say = ACS[lang];
  const issuer = trade.presented ? rangeOf(trade.presented.card).issuer : "";
  const main = `<main>
<div class="bank"><div class="bar"><p><b>${escapeHtml(issuer)}</b></p><p>${say.service}</p></div>
<div class="in">
${content}
</div></div>
<p class="note">${say.sandbox}</p>
</main>`;
  return document({ lang, title: `${title}｜${issuer}`, main, script });
}
