import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { lang } from "./_server/request";
import { currentBuyer } from "./_server/session";

export type ReadingText = { title: string; intro: string; parts: { head: string; lines: string[] }[] };

/** A page that is only to be read: terms, privacy, contact. */
export async function ReadingPage({ text }: { text: ReadingText }) {
  return (
    <PageFrame narrow signedIn={(await currentBuyer()) !== null} lang={await lang()}>
      <PageHead title={text.title}>{text.intro}</PageHead>
      <div className="stack">
        {text.parts.map(({ head, lines }) => (
          <section key={head} className="stack-s">
            <h2>{head}</h2>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
      </div>
    </PageFrame>
  );
}
