export type Lang = "ja" | "en";

/** Japanese unless the address says ?lang=en; a page's forms keep its address. */
export function languageOf(url = ""): Lang {
  return new URLSearchParams(url.split("?")[1]).get("lang") === "en" ? "en" : "ja";
}
