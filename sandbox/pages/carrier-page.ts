import { browserReturn } from "@/sandbox/carriers/browser-return";
import { CARRIERS } from "@/sandbox/carriers/carriers";
import { findMerchant } from "@/sandbox/world/merchants";
import type { Trade } from "@/sandbox/world/records";
import { document, escapeHtml, hiddenForm } from "./html";
import type { Lang } from "./language";
import { CARRIER } from "./messages";
import { yen } from "./yen";

/** Sign-in and consent on one page. */
export function carrierPage(trade: Trade, tried: boolean, user: string, lang: Lang): string {
  const say = CARRIER[lang];
  const wrong = tried && (trade.carrier?.wrongTries ?? 0) > 0;
  const left = 3 - (trade.carrier?.wrongTries ?? 0);
  const alert = wrong ? `<p class="bad" id="wrong" role="alert">${escapeHtml(say.wrong(left))}</p>` : "";
  const invalid = wrong ? ' aria-invalid="true" aria-describedby="hint wrong"' : ' aria-describedby="hint"';
  const goods = trade.carrier?.goodsName ?? "";
  return frame(
    trade,
    wrong ? say.wrongTitle : say.title,
    `<h1>${say.heading}</h1>
<dl><dt>${say.shop}</dt><dd>${escapeHtml(findMerchant(trade.traderCode)?.name ?? trade.traderCode)}</dd>${goods ? `<dt>${say.goods}</dt><dd>${escapeHtml(goods)}</dd>` : ""}<dt>${say.amount}</dt><dd>${yen(trade.price)}</dd></dl>
${alert}
<form method="post">
<div class="field"><label for="user">${say.user}</label><input type="text" id="user" name="user" value="${escapeHtml(user)}" autocomplete="username" maxlength="64" required></div>
<div class="field"><label for="pin">${say.pin}</label><input type="password" id="pin" name="pin" inputmode="numeric" autocomplete="off" maxlength="8" required${invalid}><span class="hint" id="hint">${say.hint}</span></div>
<button class="press" name="press" value="pin">${say.confirm}</button>
</form>
<form method="post"><button class="quiet" name="press" value="cancel">${say.cancel}</button></form>`,
    lang,
  );
}

export function carrierResultPage(trade: Trade, lang: Lang): string {
  const say = CARRIER[lang];
  const { action, values } = browserReturn(trade);
  const content = `<h1>${say.done}</h1><p>${say.doneText}</p>${hiddenForm(action, values, say.back)}`;
  return frame(trade, say.done, content, lang, "submit.js");
}

function frame(trade: Trade, title: string, content: string, lang: Lang, script?: string): string {
  const say = CARRIER[lang];
  const carrier = CARRIERS[String(trade.settleMethod)] ?? "";
  const main = `<main>
<div class="bank"><div class="bar"><p><b>${escapeHtml(carrier)}</b></p><p>${say.service}</p></div>
<div class="in">
${content}
</div></div>
<p class="note">${say.sandbox}</p>
</main>`;
  return document({ lang, title: `${title}｜${carrier}`, main, script });
}
