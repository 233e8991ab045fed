import { cutToBytes } from "./cut-to-bytes";

/** People's and shops' own words as the gateway takes them: no half-width kana, no control characters, not too long (protocol § 5). */
function wireWords(words: string, mostBytes: number): string {
  const wide = words.replaceAll(/[\uff61-\uff9f]+/g, (kana) => kana.normalize("NFKC"));
  return cutToBytes(wide.replaceAll(/\p{Cc}+/gu, " "), mostBytes);
}

export const goodsNameOf = (words: string) => wireWords(words, 600);
export const buyerNameOf = (words: string) => wireWords(words, 60);
