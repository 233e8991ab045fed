import { findOutcome, LISTED_NNN } from "@/sandbox/cards/outcomes";
import { RANGES } from "@/sandbox/cards/ranges";
import { testNumber } from "@/sandbox/cards/test-number";
import { escapeHtml } from "@/sandbox/pages/html";
import type { Lang } from "@/sandbox/pages/language";
import type { Words } from "./messages";
import { button, choice, section, table } from "./parts";

const FIRST_SHOWN = "499914";

/** Every outcome of one range, each number one press away from the clipboard. */
export function testCards(asked: string, say: Words, lang: Lang): string {
  const prefix = Object.hasOwn(RANGES, asked) ? asked : FIRST_SHOWN;
  const kinds = Object.entries(RANGES).map(([key, { brand, issuer, method }]): [string, string] => [
    key,
    `${brand}　${issuer}（${method}）`,
  ]);
  const language = lang === "en" ? '<input type="hidden" name="lang" value="en">' : "";
  const picker = `<form method="get" action="#cards" class="row">${language}${choice("range", say.range, kinds, prefix)}${button(say.show)}</form>`;
  const rows = LISTED_NNN.map((nnn) => row(prefix, nnn, say, lang));
  const { number, result, copy } = say.columns;
  const list = table(say.sections.cards, [number, result, copy], rows, say.none);
  const live = `<p class="hint" id="copied" role="status" data-said="${escapeHtml(say.copied)}"></p>`;
  return section("cards", say.sections.cards, `<p>${escapeHtml(say.cardHint)}</p>${picker}${live}${list}`);
}

function row(prefix: string, nnn: string, say: Words, lang: Lang): string[] {
  const number = testNumber(prefix, nnn);
  const outcome = findOutcome(nnn);
  const label = `${say.columns.copy} ${number}`;
  return [
    `<code>${number}</code>`,
    escapeHtml((lang === "ja" ? outcome?.ja : outcome?.en) ?? ""),
    `<button class="small" type="button" data-copy="${number}" aria-label="${escapeHtml(label)}">${escapeHtml(say.columns.copy)}</button>`,
  ];
}
