import type { ReactNode } from "react";
import { LanguageSwitch } from "./language-switch";
import { type Lang, words } from "./messages";
import { Logo } from "./page-frame";

type Props = { lang?: Lang; children: ReactNode };

/** Only the mark and one narrow column: sign-in, error pages, anything before we know who it is. */
export function PlainFrame({ lang = "ja", children }: Props) {
  return (
    <>
      <a className="skip" href="#main">
        {words[lang].skip}
      </a>
      <header className="top">
        <p className="testmode">{words[lang].testMode}</p>
        <div className="top-in">
          <Logo lang={lang} />
          <div className="end">
            <LanguageSwitch lang={lang} />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="narrow">
        {children}
      </main>
    </>
  );
}
