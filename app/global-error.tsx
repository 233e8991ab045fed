"use client";
import "./styles/wallet.css";
import { messages } from "./global-fault-messages";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** The root layout itself broke, so nothing is known of the request: both languages. */
export default function GlobalFault({ error, retry }: Props) {
  const { ja, en } = messages;
  return (
    <html lang="ja">
      <body>
        <title>{ja.title}</title>
        <main className="narrow stack">
          <div className="calm" role="status">
            <h1>
              {ja.title}
              <br />
              <span lang="en">{en.title}</span>
            </h1>
            {error.digest && <p className="hint">{error.digest}</p>}
          </div>
          <button type="button" className="btn btn-block" onClick={retry}>
            {ja.again}・<span lang="en">{en.again}</span>
          </button>
          <a className="btn btn-line btn-block" href="/payments">
            {ja.history}・<span lang="en">{en.history}</span>
          </a>
        </main>
      </body>
    </html>
  );
}
