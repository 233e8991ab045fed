import { type Lang, words } from "./messages";

/** Named in the language it leads to, for those who cannot read this one. */
export function LanguageSwitch({ lang }: { lang: Lang }) {
  const other = lang === "ja" ? "en" : "ja";
  return (
    <form method="post" action="/api/language">
      <button type="submit" className="lang" name="to" value={other} lang={other}>
        {words[lang].otherLanguage}
      </button>
    </form>
  );
}
