import { decodeForm } from "@/sandbox/gateway/decode-form";
import { send } from "@/sandbox/listeners/answer";
import type { Visit } from "@/sandbox/listeners/visit";
import { document, escapeHtml } from "./html";
import { htmlAnswer } from "./html-answer";
import { languageOf } from "./language";
import { TRACKING } from "./messages";

/** Where slipUrlPc leads (protocol § 10). */
export function serveTracking({ request, response, path }: Visit): void {
  const lang = languageOf(request.url);
  const say = TRACKING[lang];
  const slipNo = decodeForm(Buffer.from(`slip=${path.slice("/tracking/".length)}`))("slip");
  const main = `<main><div class="bank"><div class="in"><h1>${say.title}</h1><p>${escapeHtml(say.text(slipNo))}</p></div></div><p class="note">${say.sandbox}</p></main>`;
  send(response, htmlAnswer(200, document({ lang, title: say.title, main })));
}
