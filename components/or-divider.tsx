import { type Lang, words } from "./messages";

export function OrDivider({ lang = "ja" }: { lang?: Lang }) {
  return <p className="or">{words[lang].or}</p>;
}
