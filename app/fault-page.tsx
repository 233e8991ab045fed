"use client";
import { Eyes } from "@/components/mark";
import { faultMessages } from "./fault-messages";

type Props = { lang: "ja" | "en"; error: Error & { digest?: string }; retry: () => void };

/**
 * What is left to say when a page broke. The fault itself is logged under the same number, never shown. Plain elements:
 * every page carries this one along.
 */
export function FaultPage({ lang, error, retry }: Props) {
  const words = faultMessages[lang];
  return (
    <main id="main" tabIndex={-1} className="narrow">
      <div className="calm" role="status">
        <div className="orb" aria-hidden="true">
          <Eyes closed />
        </div>
        <h1>{words.title}</h1>
        <p>{words.text}</p>
        {error.digest && <p className="hint">{words.number(error.digest)}</p>}
      </div>
      <div className="stack">
        <button type="button" className="btn btn-block" onClick={retry}>
          {words.again}
        </button>
        <a className="btn btn-line btn-block" href="/payments">
          {words.history}
        </a>
      </div>
    </main>
  );
}
