import { cutToBytes } from "./cut-to-bytes";

const MOST_BYTES = 600;

/** A shop's words as goods_name: half-width kana widened, for the gateway takes none in names, and not too long (protocol § 5). */
export function goodsNameOf(words: string): string {
  const wide = words.replaceAll(/[\uff61-\uff9f]+/g, (kana) => kana.normalize("NFKC"));
  return cutToBytes(wide, MOST_BYTES);
}
