import type { Metadata } from "next";
import { lang as askedLang } from "@/app/_server/request";
import { ButtonLink } from "@/components/button";
import { CodeChip } from "@/components/code-chip";
import { DefinitionList } from "@/components/definition-list";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import type { LinkFault } from "../fault";
import type { LinkField } from "../form-schema";
import { messages } from "../messages";

type Props = { searchParams: Promise<{ fault?: unknown; field?: unknown }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await askedLang()].title };
}

/** Why a shop's form opened no checkout, for the buyer who stands before it and for whoever wrote the form. */
export default async function CannotOpenPage({ searchParams }: Props) {
  const lang = await askedLang();
  const words = messages[lang];
  const asked = await searchParams;
  const fault = known<LinkFault>(words.faults, asked.fault) ?? "invalid";
  const field = known<LinkField>(words.fields, asked.field);
  const [name, rule] = field ? words.fields[field] : [];
  const why = [{ term: words.why, text: words.faults[fault] }];
  const which = field
    ? [
        {
          term: words.field,
          text: (
            <>
              {name} <CodeChip code={field} />
            </>
          ),
        },
        ...why,
        { term: words.rule, text: rule },
      ]
    : why;
  return (
    <PlainFrame lang={lang}>
      <StatusHead mood="stopped" title={words.title} live={false}>
        {words.text} <b>{words.unpaid}</b>
      </StatusHead>
      <div className="stack">
        <DefinitionList ruled items={which} />
        <p className="center">
          <ButtonLink look="text" href="/payments">
            {words.home}
          </ButtonLink>
        </p>
      </div>
    </PlainFrame>
  );
}

/** The address may say anything: only words of ours are shown. */
function known<Word extends string>(of: Record<Word, unknown>, word: unknown): Word | undefined {
  return typeof word === "string" && Object.hasOwn(of, word) ? (word as Word) : undefined;
}
