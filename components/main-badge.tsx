import { type Lang, words } from "./messages";

export function MainBadge({ lang = "ja" }: { lang?: Lang }) {
  return <span className="main-badge">{words[lang].main}</span>;
}
