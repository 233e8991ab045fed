/** settleMethod → the carrier's name (protocol § 14). */
export const CARRIERS: Record<string, string> = {
  "51": "d払い",
  "52": "auかんたん決済",
  "53": "ソフトバンクまとめて支払い",
};
