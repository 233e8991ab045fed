import { findOutcome, LISTED_NNN } from "@/sandbox/cards/outcomes";
import { HISTORIC, RANGES, WELL_KNOWN } from "@/sandbox/cards/ranges";
import { rangeOf } from "@/sandbox/cards/recognise";
import { testNumber } from "@/sandbox/cards/test-number";
import { escapeHtml } from "@/sandbox/pages/html";
import type { Lang } from "@/sandbox/pages/language";
import type { Words } from "./messages";
import { button, choice, section, table } from "./parts";

const FIRST_SHOWN = "499914";
const KNOWN = "known";

/** Every outcome of one range, or the numbers of no range, each one press away from the clipboard. */
export function testCards(asked: string, say: Words, lang: Lang): string {
  const shown = asked === KNOWN || Object.hasOwn(RANGES, asked) ? asked : FIRST_SHOWN;
  const kinds = Object.entries(RANGES).map(([prefix, { brand, issuer, method }]): [string, string] => [
    prefix,
    `${brand}　${issuer}（${method}）`,
  ]);
  kinds.push([KNOWN, say.known]);
  const language = lang === "en" ? '<input type="hidden" name="lang" value="en">' : "";
  const picker = `<form method="get" action="#cards" class="row">${language}${choice("range", say.range, kinds, shown)}${button(say.show)}</form>`;
  const rows = shown === KNOWN ? known(say, lang) : LISTED_NNN.map((nnn) => numbered(shown, nnn, say, lang));
  const { number, result, copy } = say.columns;
  const list = table(say.sections.cards, [number, result, copy], rows, say.none);
  const live = `<p class="hint" id="copied" role="status" data-said="${escapeHtml(say.copied)}"></p>`;
  return section("cards", say.sections.cards, `<p>${escapeHtml(say.cardHint)}</p>${picker}${live}${list}`);
}

/** The well-known numbers and the first of the historic ones; all behave as NNN 001 (protocol § 21.2). */
function known(say: Words, lang: Lang): string[][] {
  const historic = `${String(HISTORIC.first).padStart(12, "0")}0001`;
  return Object.entries({ ...WELL_KNOWN, [historic]: HISTORIC.range }).map(([number, range]) => {
    const { brand, method } = rangeOf({ range });
    return row(number, `${brand}（${method}） ${outcome("001", lang)}`, say);
  });
}

function numbered(prefix: string, nnn: string, say: Words, lang: Lang): string[] {
  return row(testNumber(prefix, nnn), outcome(nnn, lang), say);
}

function outcome(nnn: string, lang: Lang): string {
  return findOutcome(nnn)?.[lang] ?? "";
}

function row(number: string, result: string, say: Words): string[] {
  const label = `${say.columns.copy} ${number}`;
  return [
    `<code>${number}</code>`,
    escapeHtml(result),
    `<button class="small" type="button" data-copy="${number}" aria-label="${escapeHtml(label)}">${escapeHtml(say.columns.copy)}</button>`,
  ];
}
