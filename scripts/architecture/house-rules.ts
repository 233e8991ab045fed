import { basename } from "node:path";
import type { Source } from "./read-sources";

type Rule = { rule: string; broken: (source: Source) => boolean };

const FORBIDDEN_NAME =
  /^(utils?|helpers?|common|misc|shared|types|constants|index|manager|service|repository|impl)\.(ts|tsx|mjs|js)$/;
/** Web Collect's own words, as they stand on its wire. */
const WIRE_WORD =
  /\b(trader_code|order_no|settle_price|settle_method|settle_detail|settle_result|crdCResCd|three_d_token|threeDToken|check_sum|returnCode|authentication_key|option_service_div)\b/;
const WIRE_PLACES =
  /^(lib\/gateway\/webcollect|lib\/merchant-wire|app\/webcollect|app\/link|sandbox|demo-shop|e2e|scripts|examples)\/|^lib\/notifications\/(result-body|probe\/finding-words)/;
/** Long because they are tables, one row a thing. */
const TABLES = ["components/icon.tsx"];

/** A proper name and a unit. */
const NAMES = ["components/brand-mark.tsx", "components/money.tsx"];

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const isClient = (source: Source) => /^\s*["']use client["']/.test(source.text);

const RULES: Rule[] = [
  {
    rule: "lib knows nothing of Next or React",
    broken: ({ path, imports }) =>
      path.startsWith("lib/") && imports.some(({ to }) => /^(next|react)(\/|-dom|$)/.test(to)),
  },
  {
    rule: "app imports no Prisma, but _server/auth.ts",
    broken: ({ path, imports }) =>
      path.startsWith("app/") &&
      !isTest(path) &&
      path !== "app/_server/auth.ts" &&
      imports.some(({ to }) => /^(@prisma|prisma)\//.test(to)),
  },
  {
    rule: "client files take from lib only schemas, rules, money and types",
    broken: (source) =>
      isClient(source) &&
      source.imports.some(
        ({ to, typeOnly }) =>
          to.startsWith("lib/") && !typeOnly && !/\/(schema|rules)$|^lib\/money$/.test(to),
      ),
  },
  {
    rule: '"use server" stands in actions.ts only',
    broken: ({ path, text }) => basename(path) !== "actions.ts" && /^\s*["']use server["']/m.test(text),
  },
  {
    rule: "sentences stand in messages.ts, in both languages",
    broken: ({ path, text }) =>
      /^(app|components)\/.*\.tsx$/.test(path) &&
      !isTest(path) &&
      !NAMES.includes(path) &&
      /[ぁ-んァ-ヶ一-龠]|>\s*[A-Za-z]+( [A-Za-z]+)+[.!?]?\s*</.test(withoutComments(text)),
  },
  { rule: "no file has a name that says nothing", broken: ({ path }) => FORBIDDEN_NAME.test(basename(path)) },
  {
    rule: "names are kebab-case",
    broken: ({ path }) => !/^[[\]().a-z0-9_-]+$/.test(basename(path)),
  },
  {
    rule: "Web Collect's words stay in their folders",
    broken: ({ path, text }) => !isTest(path) && !WIRE_PLACES.test(path) && WIRE_WORD.test(text),
  },
  {
    rule: "no barrels",
    broken: ({ text }) => {
      const lines = text.split("\n").filter((line) => line.trim() && !line.trim().startsWith("//"));
      return lines.length > 0 && lines.every((line) => /^export \* from|^export \{[^}]*\} from/.test(line));
    },
  },
  {
    rule: "no file is over 250 lines, tables excepted",
    broken: ({ path, text }) => !TABLES.includes(path) && text.split("\n").length > 251,
  },
  {
    rule: "no any, no ignored types, no leftovers",
    broken: ({ path, text }) =>
      !path.startsWith("scripts/architecture/") &&
      /\bas any\b|:\s*any(\[\]|\s*[;,)=}|&>])|<any>|@ts-(ignore|nocheck|expect-error)|\bTODO\b|\bFIXME\b/.test(
        text,
      ),
  },
  {
    rule: "tests do not sleep and are not skipped",
    broken: ({ path, text }) =>
      !path.startsWith("scripts/architecture/") &&
      (isTest(path) || path.startsWith("e2e/")) &&
      /waitForTimeout|\b(it|test|describe)\.(only|skip|fixme|todo)\b/.test(text),
  },
];

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, "");
}

/** What breaks a rule of the house, one line each: the rule and the file. */
export function brokenRules(sources: Source[]): string[] {
  return RULES.flatMap(({ rule, broken }) => sources.filter(broken).map(({ path }) => `${rule}: ${path}`));
}
