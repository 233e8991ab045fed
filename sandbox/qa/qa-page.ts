import { document, escapeHtml } from "@/sandbox/pages/html";
import type { Lang } from "@/sandbox/pages/language";
import type { World } from "@/sandbox/world/world";
import { ledger } from "./ledger";
import { QA } from "./messages";
import { steering } from "./steering";
import { testCards } from "./test-cards";

export interface Shown {
  lang: Lang;
  range: string;
  done: boolean;
  fault?: string;
}

/** Everything QA sees and steers by hand, on one page. */
export function qaPage(world: World, { lang, range, done, fault }: Shown): string {
  const say = QA[lang];
  const links = Object.entries(say.sections).map(
    ([id, title]) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`,
  );
  const said = fault === undefined ? done && say.done : say.failed(fault);
  const alert = said
    ? `<p class="${fault === undefined ? "good" : "bad"}" role="alert">${escapeHtml(said)}</p>`
    : "";
  const other = lang === "ja" ? "?lang=en" : "?";
  const main = `<main class="desk">
<header><h1>${say.title}</h1><p>${say.lead}</p>
<nav aria-label="${say.jump}"><ul>${links.join("")}<li><a href="${other}" lang="${lang === "ja" ? "en" : "ja"}">${say.other}</a></li></ul></nav></header>
${alert}
${steering(world, say)}
${ledger(world, say, lang)}
${testCards(range, say, lang)}
</main>`;
  return document({ lang, title: say.title, main, script: "copy.js" });
}
