type Lang = "ja" | "en";

/** What was chosen on this browser, else the language it asks for most, of those we speak; Japanese when in doubt. */
export function chooseLanguage(chosen: string | undefined, acceptLanguage: string | null): Lang {
  if (chosen === "ja" || chosen === "en") return chosen;
  const asked = (acceptLanguage ?? "").toLowerCase().split(",").map(readRange);
  const best = asked.reduce((first, next) => (next.weight > first.weight ? next : first), NONE);
  return best.lang ?? "ja";
}

const NONE: Range = { lang: null, weight: 0 };

type Range = { lang: Lang | null; weight: number };

/** 「en-GB;q=0.8」. What we do not speak weighs nothing. */
function readRange(range: string): Range {
  const [tag = "", ...parameters] = range.split(";").map((part) => part.trim());
  const primary = tag.split("-")[0];
  if (primary !== "ja" && primary !== "en") return NONE;
  const weight = parameters.find((one) => one.startsWith("q="))?.slice(2) ?? "1";
  return { lang: primary, weight: Number(weight) || 0 };
}
