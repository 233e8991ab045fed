import { type Call, problemsOf, type SchemaName } from "@/app/api/v1/calls";
import { bodySchema, querySchema } from "@/app/api/v1/open-api";
import { CALL_WORDS } from "@/app/api/v1/words";
import { Disclosure } from "@/components/disclosure";
import type { Lang } from "@/components/messages";
import { FieldTable } from "./field-table";
import { messages } from "./messages";

/** One call: what it is for, what to send, what comes back, what it may be refused with. */
export function CallPart({ call, lang }: { call: Call; lang: Lang }) {
  const { id, method, path, body, query, answers } = call;
  const words = messages[lang];
  return (
    <section className="stack-s" aria-labelledby={id}>
      <h2 id={id}>
        {method.toUpperCase()} /api/v1{path}
      </h2>
      <p>{CALL_WORDS[id][lang]}</p>
      {query && <FieldTable caption={words.query} schema={querySchema(query)} lang={lang} />}
      {body && <FieldTable caption={words.body} schema={bodySchema(body)} lang={lang} />}
      {method === "post" && !body && <p className="sub">{words.noBody}</p>}
      {byName(answers).map(([name, statuses]) => (
        <Disclosure key={name} summary={`${words.answer}: ${statuses.join(" / ")}`}>
          <FieldTable caption={name} schema={bodySchema(name)} lang={lang} />
        </Disclosure>
      ))}
      <p className="sub">
        {words.problems}:{" "}
        {problemsOf(call).map((code, at) => (
          <span key={code}>
            {at > 0 && ", "}
            <a href={`/api/v1/problems/${code}`}>{code}</a>
          </span>
        ))}
      </p>
    </section>
  );
}

function byName(answers: Call["answers"]): [SchemaName, string[]][] {
  const names = [...new Set(Object.values(answers))];
  return names.map((name) => [
    name,
    Object.entries(answers)
      .filter(([, other]) => other === name)
      .map(([status]) => status),
  ]);
}
