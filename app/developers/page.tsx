import type { Metadata } from "next";
import { lang as askedLang } from "@/app/_server/request";
import { currentBuyer } from "@/app/_server/session";
import { CALLS } from "@/app/api/v1/calls";
import { linkAddress } from "@/app/link/link-address";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { CallPart } from "./call-part";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await askedLang()].title };
}

/** The merchant API for whoever writes a shop's program, made of the same table as its OpenAPI document. */
export default async function DevelopersPage() {
  const lang = await askedLang();
  const words = messages[lang];
  return (
    <PageFrame signedIn={(await currentBuyer()) !== null} lang={lang}>
      <PageHead title={words.title}>{words.intro}</PageHead>
      <div className="stack">
        <p>
          <a href="/api/v1/openapi.json">{words.document}</a>
        </p>
        {words.parts.map(({ head, lines }) => (
          <section key={head} className="stack-s">
            <h2>{head}</h2>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
        <section className="stack-s">
          <h2>{words.link.head}</h2>
          <p>{words.link.text}</p>
          <p>
            <code>{linkAddress()}</code>
          </p>
        </section>
        {CALLS.map((call) => (
          <CallPart key={call.id} call={call} lang={lang} />
        ))}
      </div>
    </PageFrame>
  );
}
